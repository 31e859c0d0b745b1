import type { FileChoice, FileGroupDraft, FileRead, GroupMapping } from "../../ingest";
import { missingFields } from "../../ingest/mapping";
import type { MappingJob } from "../../state";
import { filePositions } from "./filePositions";
import { readDate, readNumber } from "./readBothWays";

/** What still keeps the import from going on. */
const blockerOrder = [
  "sheet",
  "customer",
  "date",
  "amount",
  "dateOrder",
  "blankDates",
  "decimalMark",
  "repeatedTotals",
  "discount",
  "currency",
  "currencies",
  "failure",
] as const;
export type Blocker = (typeof blockerOrder)[number];

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

/** The cells of a column that is taken off do not say off what, and nobody has said it. */
function isOpenDiscount({ openDiscount }: FileGroupDraft, { roles, discountSaid }: GroupMapping): boolean {
  const role = openDiscount === undefined ? undefined : roles[openDiscount];
  return discountSaid !== true && (role === "lineDiscount" || role === "orderDiscount");
}

/** Several sheets look like orders, and nobody has said which one is meant. */
export function isOpenSheet(
  file: FileRead,
  position: number | undefined,
  choices: readonly FileChoice[] = [],
): boolean {
  if ((file.facts?.sheets ?? []).filter((sheet) => sheet.likely).length < 2) return false;
  return !choices.some((choice) => choice.file === position && choice.sheet !== undefined);
}

/** In the order in which the screen asks; each once, however many groups of files wait for it. */
export function blockersOf({ draft, mapping, survey, surveying, fileNames }: MappingJob): Blocker[] {
  const found = new Set<Blocker>();
  const positions = filePositions(draft.groups, fileNames);
  draft.groups.forEach((group, i) => {
    const said = mapping.groups[i];
    if (said === undefined) return;
    const isSheetOpen = (file: FileRead, at: number) => isOpenSheet(file, positions[i]?.[at], mapping.files);
    if (group.files.some(isSheetOpen)) found.add("sheet");
    if (said.kind === "productCosts") return;
    for (const field of missingFields(said.roles)) found.add(field);
    const orderSaid = said.dateOrder === "dmy" || said.dateOrder === "mdy";
    if (!orderSaid && openDateCell(group, said) !== null) found.add("dateOrder");
    if (group.undated !== undefined && said.blankDates === undefined) found.add("blankDates");
    const isOpenTotal = group.repeatedTotals !== undefined && !said.roles.includes("orderId");
    if (isOpenTotal && said.repeatedTotals === undefined) found.add("repeatedTotals");
    if (isOpenDiscount(group, said)) found.add("discount");
    if (said.decimalMark === null && openNumberCell(group) !== null) found.add("decimalMark");
  });
  if (mapping.currency === "") found.add("currency");
  const failure = survey?.failure?.code ?? null;
  if (failure === "severalCurrencies") found.add("currencies");
  // What is still asked above would stop it too; and a failure of an earlier mapping is none.
  else if (failure !== null && found.size === 0 && !surveying) found.add("failure");
  return blockerOrder.filter((blocker) => found.has(blocker));
}
