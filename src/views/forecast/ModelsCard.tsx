import { memo } from "react";
import { ChartFrame } from "../../charts";
import type { ForecastSettings } from "../../engine";
import { useI18n } from "../../i18n";
import { Definition, type DefinitionName } from "../../ui";
import { figureText } from "./figureText";
import { daysText } from "./horizons";
import { ModelRow } from "./ModelRow";
import { modelTitle } from "./modelTitle";
import { biasText } from "./outcome";
import { ScrollFrame } from "./ScrollFrame";
import type { FittedCardProps } from "./types";

interface ModelsCardProps extends FittedCardProps {
  readonly onSettings: (patch: Partial<ForecastSettings>) => void;
}

/** What each model, and two guesses without one, made of the days held out; any of the models can be taken instead. */
export const ModelsCard = memo(function ModelsCard({ fitted, source, onSettings }: ModelsCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.models;
  const { backtest } = fitted;
  const rows = backtest?.rows ?? [];
  const customers = backtest?.customers ?? 0;
  const onModel = (model: ForecastSettings["model"]) => onSettings({ model });
  const columns: readonly (readonly [string, DefinitionName])[] = [
    [words.score, "forecastScore"],
    [words.bias, "forecastBias"],
    [words.revenueBias, "forecastBias"],
    [words.mae, "forecastMae"],
    [words.rmse, "forecastRmse"],
    [words.capture, "topDecileCapture"],
  ];
  return (
    <ChartFrame
      name="models"
      kind="table"
      title={backtest === null ? words.inUse(t.forecast.names[fitted.model]) : modelTitle(backtest, fitted, t, f)}
      subtitle={
        backtest === null ? t.definitions.modelComparison.name : words.subtitle(daysText(backtest.holdoutDays, t, f))
      }
      definition="modelComparison"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(customers, f.integer(customers)))}
      note={rows.some(({ name }) => name === "bgnbd") ? words.bgNote : undefined}
      missing={backtest === null ? words.missing : null}
      table={{
        columns: [
          { label: words.model, numeric: false },
          ...[words.score, words.bias, words.mae, words.rmse, words.capture].map((label) => ({ label, numeric: true })),
        ],
        rows: rows.map((row) => [
          row.name === fitted.model ? `${t.forecast.names[row.name]} (${words.tagInUse})` : t.forecast.names[row.name],
          row.score === null ? f.decimal(null, 0) : f.decimal(row.score, 4),
          biasText(row.ordersBias, f),
          figureText(row.maeOrders, f),
          figureText(row.rmseOrders, f),
          f.percent(row.topDecileCapture, 0),
        ]),
      }}
    >
      <ScrollFrame label={t.definitions.modelComparison.name}>
        <table className="p-table fc-models">
          <caption className="p-hidden">{t.definitions.modelComparison.name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.model}</th>
              {columns.map(([label, definition]) => (
                <th key={label} scope="col" className="p-num">
                  <span>{label}</span> <Definition name={definition} />
                </th>
              ))}
              <th scope="col">
                <span className="p-hidden">{words.take}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ModelRow
                key={row.name}
                row={row}
                inUse={row.name === fitted.model}
                auto={row.name === fitted.autoModel}
                onModel={onModel}
              />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {fitted.wanted !== "auto" && (
        <button type="button" className="p-link fc-after" onClick={() => onModel("auto")}>
          {words.back}
        </button>
      )}
    </ChartFrame>
  );
});
