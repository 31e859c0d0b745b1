import { Button } from "@mantine/core";
import { useI18n, useWords } from "../../i18n";
import { hashOf } from "../../state";
import { Notice, Sentence } from "../../ui";
import type { ForecastStatus } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";
import { findings } from "./findings";
import type { ReportAnswers } from "./useReport";
import { words } from "./words";

interface FindingsProps extends InsightScreenProps {
  readonly status: ForecastStatus;
  readonly answers: ReportAnswers;
}

/** What each screen says in its opening sentence, one after the other, each leading to its evidence. */
export function Findings(props: FindingsProps) {
  const { t, f, language } = useI18n();
  const w = useWords(words);
  const { answers } = props;
  return (
    <>
      <ul className="report-findings">
        {findings(props, t, f, language).map(({ name, screen, phrase }) => (
          <li key={name} data-finding={name}>
            <Sentence phrase={phrase} />{" "}
            <a className="p-link p-small report-screen-only" href={hashOf(screen)}>
              {t.shell[screen]}
            </a>
          </li>
        ))}
      </ul>
      {answers.pending && (
        <p className="p-muted p-small" role="status">
          {w.findingsWait}
        </p>
      )}
      {answers.failed && (
        <Notice
          kind="error"
          title={w.failed}
          action={
            <Button size="sm" variant="default" onClick={answers.retry}>
              {w.retry}
            </Button>
          }
        />
      )}
    </>
  );
}
