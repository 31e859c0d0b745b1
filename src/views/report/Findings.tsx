import { useI18n } from "../../i18n";
import { Sentence } from "../../ui";
import { headline as overviewHeadline } from "../overview/headline";
import type { ForecastStatus } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";

interface FindingsProps extends InsightScreenProps {
  readonly status: ForecastStatus;
}

/** What each screen says in its opening sentence, one after the other. */
export function Findings(props: FindingsProps) {
  const { t, f } = useI18n();
  return (
    <ul className="report-findings">
      <li>
        <Sentence phrase={overviewHeadline(props.analysis, props.status, t, f)} />
      </li>
    </ul>
  );
}
