import type { FileGroupDraft, GroupMapping, ImportDraft, ImportMapping, Role } from "../ingest";
import { defaultMapping } from "../ingest/mapping";
import { hasNoDecimals } from "../ingest/values/currency";
import { isNotASale } from "../ingest/values/words";

/** One group of a mapping changed. */
export function editGroup(
  mapping: ImportMapping,
  index: number,
  edit: (group: GroupMapping) => GroupMapping,
): ImportMapping {
  return { ...mapping, groups: mapping.groups.map((group, i) => (i === index ? edit(group) : group)) };
}

/** Whether the numbers of a column stand on several rows, as far as it was looked at. */
function repeats({ columns, preview }: FileGroupDraft, column: number): boolean {
  const { filled = 0, distinct = null } = columns[column] ?? {};
  if (distinct !== null) return distinct < filled;
  const cells = preview.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
  return new Set(cells).size < cells.length;
}

/** Whether a column has different cells on rows of one number, among the first rows. */
function differs({ preview }: FileGroupDraft, number: number, column: number): boolean {
  const first = new Map<string, string>();
  return preview.some((row) => {
    const [key = "", cell = ""] = [row[number], row[column]];
    const known = first.get(key);
    if (known === undefined) first.set(key, cell);
    return key !== "" && known !== undefined && known !== "" && cell !== "" && known !== cell;
  });
}

/** A column given another role. Order numbers that repeat make lines of the rows. What was settled about the dates holds for the column they were in, and for no other. */
export function withRole(draft: FileGroupDraft, group: GroupMapping, column: number, role: Role): GroupMapping {
  const roles = group.roles.map((old, i) => (i === column ? role : old));
  if (role === "orderId" && repeats(draft, column)) {
    const total = roles.indexOf("orderTotal");
    // A total that is another on each row of an order is the line's.
    if (differs(draft, column, total) && !roles.includes("lineTotal")) roles[total] = "lineTotal";
    return { ...group, roles, grain: "line" };
  }
  const dates = roles.indexOf("orderDate");
  if (dates === group.roles.indexOf("orderDate")) return { ...group, roles };
  const proposed = draft.columns.findIndex((one) => one.role === "orderDate");
  return { ...group, roles, dateOrder: dates === proposed ? draft.dateOrder : null };
}

/** A guessed currency, unless the amounts speak against it: blank then, for the user to say. */
export function possibleCurrency({ hasCents }: ImportDraft, guess: string): string {
  return hasCents === true && hasNoDecimals(guess) ? "" : guess;
}

/** A mapping for files that were read again by it: what was said stays, what is new is proposed. */
export function carriedOver(draft: ImportDraft, said: ImportMapping): ImportMapping {
  const proposal = defaultMapping(draft);
  const groups = proposal.groups.map((group) => {
    const before = said.groups.find(
      (one) => one.headerSignature === group.headerSignature && one.roles.length === group.roles.length,
    );
    return before ?? group;
  });
  return { ...proposal, ...said, groups };
}

/**
 * After columns were read that were not kept at first: the proposal's roles stay where they were (a table that is sorted
 * by them must not jump), and what only the whole column tells is taken from the new reading.
 */
export function rereadDraft(before: ImportDraft, fresh: ImportDraft): ImportDraft {
  const groups = fresh.groups.map((group) => {
    const old = before.groups.find((one) => one.headerSignature === group.headerSignature);
    if (old === undefined) return group;
    const columns = group.columns.map((column, i) => {
      const { role, reason } = old.columns[i] ?? column;
      return { ...column, role, reason };
    });
    return { ...group, columns };
  });
  return { ...fresh, groups, currency: before.currency };
}

/** What a reading by the mapping has settled that was open in it. */
export function settled(mapping: ImportMapping, before: ImportDraft, fresh: ImportDraft): ImportMapping {
  const groups = mapping.groups.map((group) => {
    const now = fresh.groups.find((one) => one.headerSignature === group.headerSignature);
    if (now === undefined) return group;
    const old = before.groups.find((one) => one.headerSignature === group.headerSignature);
    // Statuses of another column than before: nobody has judged them yet.
    const newStatuses = now.statuses.filter(({ value }) => !old?.statuses.some((one) => one.value === value));
    return {
      ...group,
      dateOrder: group.dateOrder ?? now.dateOrder,
      decimalMark: group.decimalMark ?? now.decimalMark,
      excludedStatuses: [
        ...group.excludedStatuses,
        ...newStatuses
          .map(({ value }) => value)
          .filter((value) => !group.excludedStatuses.includes(value) && isNotASale(value)),
      ],
    };
  });
  return { ...mapping, groups };
}
