import type { FileGroupDraft, GroupMapping, ImportDraft, ImportMapping } from "../../ingest";
import { missingFields } from "../../ingest/mapping";
import { readDate, readNumber } from "./readBothWays";

/** What still keeps the import from going on. */
export type Blocker = "customer" | "date" | "amount" | "dateOrder" | "decimalMark";

/**
 * A cell whose day and month have to be told apart by the user; null when nothing is open. Of the column that was
 * proposed all cells have been looked at; of one that the user chose instead only the first are known.
 */
export function openDateCell(draft: FileGroupDraft, mapping: GroupMapping): string | null {
  const chosen = draft.columns[mapping.roles.indexOf("orderDate")];
  if (chosen === undefined) return null;
  if (chosen.role !== "orderDate") return chosen.samples.find(isPair) ?? null;
  return draft.dateOrder === null && draft.dateExample !== null && isPair(draft.dateExample) ? draft.dateExample : null;
}

function isPair(cell: string): boolean {
  return readDate(cell, "dmy") !== null || readDate(cell, "mdy") !== null;
}

/** A cell that reads as two different numbers, when the columns leave the decimal mark open. */
export function openNumberCell(draft: FileGroupDraft): string | null {
  const cell = draft.numberExample;
  return draft.decimalMark === null && cell !== null && readNumber(cell, ".") !== null ? cell : null;
}

/** In the order in which the screen asks; each once, however many groups of files wait for it. */
export function blockersOf(draft: ImportDraft, mapping: ImportMapping): Blocker[] {
  const found = new Set<Blocker>();
  draft.groups.forEach((group, i) => {
    const said = mapping.groups[i];
    if (said === undefined) return;
    for (const field of missingFields(said.roles)) found.add(field);
    const orderSaid = said.dateOrder === "dmy" || said.dateOrder === "mdy";
    if (!orderSaid && openDateCell(group, said) !== null) found.add("dateOrder");
    if (said.decimalMark === null && openNumberCell(group) !== null) found.add("decimalMark");
  });
  const order: readonly Blocker[] = ["customer", "date", "amount", "dateOrder", "decimalMark"];
  return order.filter((blocker) => found.has(blocker));
}
