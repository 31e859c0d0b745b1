import { type BacktestRow, type ForecastSettings, modelNames } from "../../engine";
import { useI18n } from "../../i18n";
import { figureText } from "./figureText";
import { flagText } from "./flagText";
import { biasText } from "./outcome";

interface ModelRowProps {
  readonly row: BacktestRow;
  readonly inUse: boolean;
  /** The test's own choice. */
  readonly auto: boolean;
  readonly onModel: (model: ForecastSettings["model"]) => void;
}

/** One model, or one guess without a model, of the comparison. */
export function ModelRow({ row, inUse, auto, onModel }: ModelRowProps) {
  const { t, f } = useI18n();
  const words = t.forecast.models;
  const name = t.forecast.names[row.name];
  const model = modelNames.find((candidate) => candidate === row.name) ?? null;
  const flag = flagText(row.flag, t) ?? (model !== null && row.score === null ? words.noScore : null);
  return (
    <tr className={inUse ? "fc-in-use" : model === null ? "fc-no-model" : undefined} data-model={row.name}>
      <td>
        <span className="fc-name">{name}</span>
        {inUse && <span className="fc-tag">{words.tagInUse}</span>}
        {auto && !inUse && <span className="fc-tag">{words.tagAuto}</span>}
        <span className="fc-belief">{t.forecast.beliefs[row.name]}</span>
        {flag !== null && <span className="fc-flag">{flag}</span>}
      </td>
      <td className="p-num">{row.score === null ? f.decimal(null, 0) : f.decimal(row.score, 4)}</td>
      <td className="p-num">{biasText(row.ordersBias, f)}</td>
      <td className="p-num">{biasText(row.revenueBias, f)}</td>
      <td className="p-num">{figureText(row.maeOrders, f)}</td>
      <td className="p-num">{figureText(row.rmseOrders, f)}</td>
      <td className="p-num">{f.percent(row.topDecileCapture, 0)}</td>
      <td className="p-num">
        {model !== null && !inUse && (
          <button
            type="button"
            className="p-link fc-take"
            aria-label={words.takeHint(name)}
            onClick={() => onModel(model)}
          >
            {words.take}
          </button>
        )}
      </td>
    </tr>
  );
}
