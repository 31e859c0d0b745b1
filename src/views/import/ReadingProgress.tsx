import { Button } from "@mantine/core";
import { useI18n } from "../../i18n";
import type { ImportJob } from "../../state";
import { Headline, Progress } from "../../ui";

interface ReadingProgressProps {
  readonly job: Extract<ImportJob, { step: "reading" }>;
  readonly onCancel: () => void;
}

/** How far the files are read, by bytes. */
export function ReadingProgress({ job, onCancel }: ReadingProgressProps) {
  const { t, f } = useI18n();
  const words = t.importing.reading;
  const count = job.fileNames.length;
  return (
    <div className="i-working">
      <Headline>{words.title(count, job.fileNames[0] ?? "", f.integer(count))}</Headline>
      <Progress
        label={t.importing.working.reading}
        bytesDone={job.bytesDone}
        bytesTotal={job.bytesTotal}
        note={words.rows(job.rows, f.integer(job.rows))}
      />
      <Button variant="default" onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
