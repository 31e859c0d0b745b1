import type { Messages } from "../../i18n";
import type { ColumnDraft } from "../../ingest";

/** The header as written; a blank one is called by its position. */
export function columnName(t: Messages, column: Pick<ColumnDraft, "header" | "index">): string {
  const header = column.header.trim();
  return header === "" ? t.importing.mapping.columns.unnamed(String(column.index + 1)) : header;
}
