import { useI18n } from "../../i18n";
import type { RefusedInTab } from "../../state";
import { Card } from "../../ui";
import { type FetchRefused, RefusedDownload } from "../shared/RefusedDownload";

interface RefusedCardProps {
  readonly refused: RefusedInTab;
  readonly fetch: FetchRefused;
}

/** Rows that could not be read, to be mended and dropped again while the files are at hand. */
export function RefusedCard({ refused, fetch }: RefusedCardProps) {
  const { t, f } = useI18n();
  const words = t.data.refused;
  return (
    <Card
      title={words.title(refused.rows, f.integer(refused.rows))}
      subtitle={words.lead}
      actions={<RefusedDownload fetch={fetch} />}
      testId="refused"
    >
      {null}
    </Card>
  );
}
