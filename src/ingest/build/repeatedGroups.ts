import { codeOf } from "./causes";
import type { Documents } from "./documents";
import type { GroupInput } from "./input";

/** Causes of orders that were read and are no sale: their word on an order stands against an older export of it. */
const told: ReadonlySet<number> = new Set([0, codeOf("status"), codeOf("cancelled"), codeOf("nobody")]);

function latest(docs: Documents, groups: number): number[] {
  const dates: number[] = Array.from({ length: groups }, () => Number.NEGATIVE_INFINITY);
  for (let at = 0; at < docs.count; at++) {
    const time = docs.time[at] as number;
    const group = docs.group[at] as number;
    if (time !== Number.POSITIVE_INFINITY && time > (dates[group] as number)) dates[group] = time;
  }
  return dates;
}

/**
 * Exports of one platform with different headers may hold the same order: older and newer columns, or a list of orders and
 * a list of their items. It counts once: by its total rather than by its lines, else as the file says that goes further in
 * time. Copies of one group are settled before (`repeatedRows`).
 */
export function markRepeatsAcrossGroups(inputs: readonly GroupInput[], docs: Documents): void {
  const families = inputs.map(({ group }) => group.family);
  if (inputs.length < 2 || new Set(families).size === families.length) return;
  const found = new Map<string, number[]>();
  for (let at = 0; at < docs.count; at++) {
    const g = docs.group[at] as number;
    const family = families[g];
    const code = docs.orderCode[at] as number;
    if (family === null || family === undefined || code === 0 || !told.has(docs.cause[at] as number)) continue;
    if (families.filter((other) => other === family).length < 2) continue;
    const id = `${family}\u001f${inputs[g]?.orderIds?.pool.at(code) ?? ""}`;
    const list = found.get(id);
    if (list === undefined) found.set(id, [at]);
    else list.push(at);
  }
  const dates = latest(docs, inputs.length);
  const rank = (at: number): number => (inputs[docs.group[at] as number]?.rule === "total" ? 1 : 0);
  const dateOf = (at: number): number => dates[docs.group[at] as number] as number;
  for (const list of found.values()) {
    if (new Set(list.map((at) => docs.group[at])).size < 2) continue;
    const [winner = 0] = [...list].sort(
      (a, b) => rank(b) - rank(a) || dateOf(b) - dateOf(a) || (docs.group[b] as number) - (docs.group[a] as number),
    );
    const kept = docs.group[winner];
    for (const at of list) {
      if (docs.group[at] === kept || docs.cause[at] !== 0) continue;
      const same =
        docs.cause[winner] === 0 &&
        (rank(at) !== rank(winner) ||
          (docs.total[at] === docs.total[winner] && docs.refund[at] === docs.refund[winner]));
      docs.cause[at] = codeOf(same ? "repeatedAcrossFiles" : "replaced");
    }
  }
}
