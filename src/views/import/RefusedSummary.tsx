import { useI18n } from "../../i18n";
import type { MappingJob } from "../../state";
import { Card } from "../../ui";
import { type FetchRefused, RefusedDownload } from "../shared/RefusedDownload";
import { counted } from "./counts";
import { useMappingFormat } from "./useMappingFormat";

interface RefusedSummaryProps {
  readonly job: MappingJob;
  readonly onRefused: FetchRefused;
}

const examples = 2;

/** Rows that cannot be read, by cause with the amount at stake and the first examples, and the way to mend them. */
export function RefusedSummary({ job, onRefused }: RefusedSummaryProps) {
  const { t } = useI18n();
  const words = t.importing.mapping.refused;
  const f = useMappingFormat(job.mapping.currency);
  const count = counted(t, f);
  const outcome = job.survey?.outcome ?? null;
  if (outcome === null || outcome.rowsRefused === 0) return null;
  const causes = outcome.byCause.filter(({ kind }) => kind === "refused");
  return (
    <Card
      title={words.title(count.rows(outcome.rowsRefused))}
      subtitle={words.lead}
      actions={<RefusedDownload fetch={onRefused} />}
      testId="refused"
    >
      <ul className="i-refused">
        {causes.map(({ cause, rows, revenue, places }) => (
          <li key={cause}>
            {words.cause(t.data.reconciliation.causes[cause].name, count.rows(rows), f.money(revenue))}
            <ul>
              {places.slice(0, examples).map(({ file, line, cell }) => (
                <li key={`${file}:${line}`} className="p-muted p-small">
                  {words.example(job.fileNames[file] ?? "", f.integer(line))} <code>{cell}</code>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
