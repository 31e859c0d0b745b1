import type { Messages } from "../../i18n";
import { type Format, useI18n } from "../../i18n";
import type { FileGroupDraft, GroupMapping, GroupSurvey } from "../../ingest";
import { mappingSummary } from "./mappingSummary";

interface GroupHeadProps {
  readonly draft: FileGroupDraft;
  readonly mapping: GroupMapping;
  readonly survey: GroupSurvey | null;
  /** These files are read as their like was last time. */
  readonly isRemembered: boolean;
  readonly onForget: () => void;
}

/** What a group of files is, from when to when, and in words how it is read. */
export function GroupHead({ draft, mapping, survey, isRemembered, onForget }: GroupHeadProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping;
  const isCosts = mapping.kind === "productCosts";
  return (
    <div>
      <h2>{groupTitle(t, f, draft, mapping, survey)}</h2>
      {survey !== null && survey.from !== null && <p className="p-muted">{f.dateRange(survey.from, survey.to)}</p>}
      <p>{isCosts ? words.productCostsHint : mappingSummary(t, f, draft, mapping).join(" · ")}</p>
      {isRemembered && (
        <p className="i-last-time">
          <strong>{words.lastTime.word}</strong> {words.lastTime.why}{" "}
          <button type="button" className="p-link" onClick={onForget}>
            {words.lastTime.change}
          </button>
        </p>
      )}
    </div>
  );
}

/** "Shopify orders export: 3,214 rows, 2,871 orders" */
export function groupTitle(
  t: Messages,
  f: Format,
  draft: FileGroupDraft,
  mapping: GroupMapping,
  survey: GroupSurvey | null,
): string {
  const words = t.importing.mapping;
  const rows = draft.files.reduce((sum, file) => sum + file.rows, 0);
  if (mapping.kind === "productCosts") return words.productCosts(rows, f.integer(rows));
  const orders = survey?.orders ?? null;
  return words.group(
    draft.platform,
    { files: draft.files.length, rows, orders },
    { files: f.integer(draft.files.length), rows: f.integer(rows), orders: f.integer(orders) },
  );
}
