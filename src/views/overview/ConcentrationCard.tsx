import { memo } from "react";
import { ChartFrame, LorenzChart, type LorenzPoint } from "../../charts";
import { useI18n } from "../../i18n";
import { sampled } from "../shared/sampled";
import type { SpreadProps } from "./SpreadCard";
import { TopShares, TopSharesInWords } from "./TopShares";

const fewest = 10;
const tableRows = 20;

/** How much of all value hangs on the best customers. */
export const ConcentrationCard = memo(function ConcentrationCard({
  analysis,
  source,
  spread = analysis,
  horizon = null,
  controls,
}: SpreadProps) {
  const { t, f } = useI18n();
  const words = t.overview.concentration;
  const { lorenz, top, gini } = spread.concentration;
  const money = analysis.moneyIs;
  const decile = top.find((entry) => entry.percent === 10);
  const known = lorenz.length > 0 && analysis.customers >= fewest;
  const share = known && decile !== undefined ? decile.share : null;
  const at: LorenzPoint | null =
    share === null || decile === undefined
      ? null
      : { customers: 1 - decile.customers / analysis.customers, value: 1 - share };
  return (
    <ChartFrame
      name="concentration"
      title={share === null ? words.plain : words.title(money, f.percent(share, 0), horizon)}
      subtitle={words.subtitle(money, horizon)}
      definition={horizon === null ? "concentration" : "totalConcentration"}
      controls={controls}
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      missing={
        known ? null : (
          <>
            {analysis.customers < fewest ? words.few : words.noTotal}{" "}
            {horizon === null && <TopSharesInWords top={top} gini={gini} />}
          </>
        )
      }
      table={{
        columns: [
          { label: words.tableCustomers, numeric: true },
          { label: words.tableValue, numeric: true },
        ],
        rows: sampled(lorenz, tableRows).map((point) => [f.percent(point.customers), f.percent(point.value)]),
      }}
    >
      <LorenzChart
        points={lorenz}
        curveName={words.curve}
        equalName={words.equal}
        xName={words.xAxis}
        yName={words.yAxis(money, horizon)}
        mark={at === null ? null : { at, label: words.mark(f.percent(share, 0)) }}
        formatShare={(value) => f.percent(value, 0)}
        reading={(point) => ({
          title: words.point(f.percent(point.customers)),
          lines: [{ label: words.pointValue, text: f.percent(point.value) }],
        })}
      />
      <TopShares top={top} gini={gini} named={horizon === null} />
    </ChartFrame>
  );
});
