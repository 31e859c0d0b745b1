import type { FileGroupDraft, GroupMapping, ImportDraft, ImportMapping } from "../../ingest";
import { missingFields } from "../../ingest/mapping";
import { readDate, readNumber } from "./readBothWays";

/** What still keeps the import from going on. */
export type Blocker = "customer" | "date" | "amount" | "dateOrder" | "decimalMark" | "currencies";

/** A cell that reads as two different days, when the column leaves the order open. */
export function openDateCell(draft: FileGroupDraft, mapping: GroupMapping): string | null {
  return draft.dateOrder === null && mapping.roles.includes("orderDate") ? readableDate(draft.dateExample) : null;
}

/** A cell that reads as two different numbers, when the columns leave the decimal mark open. */
export function openNumberCell(draft: FileGroupDraft): string | null {
  const cell = draft.numberExample;
  return draft.decimalMark === null && cell !== null && readNumber(cell, ".") !== null ? cell : null;
}

function readableDate(cell: string | null): string | null {
  return cell !== null && readDate(cell, "dmy") !== null && readDate(cell, "mdy") !== null ? cell : null;
}

/** In the order in which the screen asks; each once, however many groups of files wait for it. */
export function blockersOf(draft: ImportDraft, mapping: ImportMapping): Blocker[] {
  const found = new Set<Blocker>();
  draft.groups.forEach((group, i) => {
    const said = mapping.groups[i];
    if (said === undefined) return;
    for (const field of missingFields(said.roles)) found.add(field);
    if (said.dateOrder === null && openDateCell(group, said) !== null) found.add("dateOrder");
    if (said.decimalMark === null && openNumberCell(group) !== null) found.add("decimalMark");
    if (group.currencies.length > 1) found.add("currencies");
  });
  const order: readonly Blocker[] = ["customer", "date", "amount", "dateOrder", "decimalMark", "currencies"];
  return order.filter((blocker) => found.has(blocker));
}
