import { useMemo } from "react";
import type { ChartSource } from "../../charts";
import type { Analysis, ChannelsAnswer } from "../../engine";
import { goTo } from "../../state";
import { useGroupNaming } from "../channels/useGroupNaming";
import { ValueCard } from "../channels/ValueCard";
import { AtAgeCard } from "../cohorts/AtAgeCard";
import { leverageOf } from "../levers/leverage";
import { TornadoCard } from "../levers/TornadoCard";
import { ConcentrationCard } from "../overview/ConcentrationCard";
import { DistributionCard } from "../overview/DistributionCard";
import { TopCustomers } from "../overview/TopCustomers";
import { ValueShareCard } from "../overview/ValueShareCard";
import type { ForecastStatus } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";
import type { ReportAnswers } from "./useReport";

interface ReportChartsProps extends InsightScreenProps {
  readonly status: ForecastStatus;
  readonly source: ChartSource;
  readonly answers: ReportAnswers;
}

/** The charts of the report, each with its own title, foot and n. */
export function ReportCharts(props: ReportChartsProps) {
  const { dataset, analysis, source, answers } = props;
  const { cohorts, channels, levers } = answers;
  const leverage = useMemo(() => leverageOf(dataset, analysis, levers), [dataset, analysis, levers]);
  return (
    <div className="report-charts">
      <ValueShareCard analysis={analysis} source={source} />
      <DistributionCard analysis={analysis} source={source} />
      <ConcentrationCard analysis={analysis} source={source} />
      {levers !== null && <TornadoCard leverage={leverage} source={source} />}
      <div className="report-wide">
        <TopCustomers {...props} onAllCustomers={() => goTo("customers")} />
      </div>
      {cohorts !== null && cohorts.table.ages > 0 && (
        <div className="report-wide">
          <AtAgeCard cohorts={cohorts} projection={null} analysis={analysis} source={source} />
        </div>
      )}
      {channels !== null && (
        <div className="report-wide">
          <ChannelsChart answer={channels} analysis={analysis} source={source} />
        </div>
      )}
    </div>
  );
}

interface ChannelsChartProps {
  readonly answer: ChannelsAnswer;
  readonly analysis: Analysis;
  readonly source: ChartSource;
}

function ChannelsChart(props: ChannelsChartProps) {
  return <ValueCard {...props} age={180} naming={useGroupNaming(props.answer.by)} />;
}
