import type { ChartSource } from "../../charts";
import { goTo } from "../../state";
import { ConcentrationCard } from "../overview/ConcentrationCard";
import { DistributionCard } from "../overview/DistributionCard";
import { TopCustomers } from "../overview/TopCustomers";
import { ValueShareCard } from "../overview/ValueShareCard";
import type { ForecastStatus } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";

interface ReportChartsProps extends InsightScreenProps {
  readonly status: ForecastStatus;
  readonly source: ChartSource;
}

/** The charts of the report, each with its own title, foot and n. */
export function ReportCharts(props: ReportChartsProps) {
  const { analysis, source } = props;
  return (
    <div className="report-charts">
      <ValueShareCard analysis={analysis} source={source} />
      <DistributionCard analysis={analysis} source={source} />
      <TopCustomers {...props} onAllCustomers={() => goTo("customers")} />
      <ConcentrationCard analysis={analysis} source={source} />
    </div>
  );
}
