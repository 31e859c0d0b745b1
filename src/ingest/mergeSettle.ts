import { unpackText } from "../engine";
import { laterExport, originOf, type Place, type Side } from "./mergeSides";
import type { FileRead } from "./types";

/** What became of a side's order: it stands, says what was there just so, or gave way to a newer word. */
export const fates = { stands: 0, repeated: 1, gaveWay: 2 } as const;

export interface Settled {
  readonly places: readonly Place[];
  readonly baseFate: Uint8Array;
  readonly addedFate: Uint8Array;
  /** Place in the result by order of each side, −1 where it has none; of an order that fell, that of its other state. */
  readonly placeOf: readonly [Int32Array, Int32Array];
  readonly counts: {
    readonly newOrders: number;
    readonly updatedOrders: number;
    readonly removedOrders: number;
    readonly repeatedOrders: number;
    readonly keptOrders: number;
    readonly repeatedFiles: readonly string[];
    readonly olderFiles: readonly string[];
  };
}

/** The same bytes, and of a workbook the same sheet, mean the same rows; null where it is not known. */
function copyKey({ facts }: FileRead): string | null {
  return facts === undefined ? null : `${facts.signature} ${facts.sheet ?? ""}`;
}

/** What two exports of one order are compared by. */
function printer(side: Side): (at: number) => string {
  const { orders, customers } = side;
  const dimensions = [...orders.dimensions].sort((a, b) => (a.name < b.name ? -1 : 1));
  return (at) => {
    const values = dimensions.map(({ name, codes, values: texts }) => [name, texts[codes[at] as number] ?? ""]);
    const filled = values.filter(([, text]) => text !== "");
    return JSON.stringify([
      customers[orders.customer[at] as number],
      orders.time[at],
      side.net[at],
      side.refund[at],
      filled,
    ]);
  };
}

/** Totals say more than sums of lines; of one kind, the word of the later export holds, else that of the new files. */
function addedWins(there: FileRead | undefined, here: FileRead | undefined): boolean {
  const [a, b] = [there?.facts?.money, here?.facts?.money];
  const isOther = there?.facts?.headerSignature !== here?.facts?.headerSignature;
  if (isOther && a !== undefined && b !== undefined && a !== b) return b === "total";
  return laterExport(there, here) >= 0;
}

/**
 * Which orders stand in the result, and what became of the others.
 * @param known where the data set says which file its orders come from; else the id alone must do.
 * @param always the new files have the word, however old they look.
 */
export function settle(base: Side, added: Side, known: boolean, always: boolean): Settled {
  const keyOf = (side: Side, file: number, id: string): string =>
    known ? `${originOf(side.files[file])}\u001e${id}` : id;
  const wins = (there: number, here: number): boolean => always || addedWins(base.files[there], added.files[here]);
  const index = new Map<string, number>();
  for (const [at, id] of base.ids.entries()) {
    if (id !== "") index.set(keyOf(base, base.provenance.orderFile[at] as number, id), at);
  }
  const leftOut = new Map<string, number>();
  for (const [i, id] of unpackText(base.provenance.leftOut.ids).entries()) {
    const file = base.provenance.leftOut.file[i] as number;
    leftOut.set(keyOf(base, file, id), file);
  }
  const copies = base.files.map(copyKey).filter((key) => key !== null);
  const seen = new Set(copies);
  const repeatedFiles = added.files.map((file) => seen.has(copyKey(file) ?? ""));
  const printBase = printer(base);
  const printAdded = printer(added);
  const replacedBy = new Map<number, number>();
  const baseOf = new Map<number, number>();
  const fresh: number[] = [];
  const older = new Set<number>();
  const baseFate = new Uint8Array(base.ids.length);
  const addedFate = new Uint8Array(added.ids.length);
  let keptOrders = 0;
  const giveWay = (at: number, file: number): void => {
    addedFate[at] = fates.gaveWay;
    keptOrders++;
    older.add(file);
  };
  for (const [at, id] of added.ids.entries()) {
    const file = added.provenance.orderFile[at] as number;
    const key = keyOf(added, file, id);
    const there = id === "" ? undefined : index.get(key);
    const out = id === "" ? undefined : leftOut.get(key);
    if (there === undefined) {
      if (id === "" && repeatedFiles[file] === true) addedFate[at] = fates.repeated;
      else if (out !== undefined && !wins(out, file)) giveWay(at, file);
      else fresh.push(at);
      continue;
    }
    baseOf.set(at, there);
    if (printBase(there) === printAdded(at)) addedFate[at] = fates.repeated;
    else if (wins(base.provenance.orderFile[there] as number, file)) {
      replacedBy.set(there, at);
      baseFate[there] = fates.gaveWay;
    } else giveWay(at, file);
  }
  let removed = 0;
  for (const [i, id] of unpackText(added.provenance.leftOut.ids).entries()) {
    const file = added.provenance.leftOut.file[i] as number;
    const there = index.get(keyOf(added, file, id));
    if (there === undefined || baseFate[there] !== 0) continue;
    if (wins(base.provenance.orderFile[there] as number, file)) {
      baseFate[there] = fates.gaveWay;
      removed++;
    } else {
      keptOrders++;
      older.add(file);
    }
  }
  const placeOf = [new Int32Array(base.ids.length).fill(-1), new Int32Array(added.ids.length).fill(-1)] as const;
  const places: Place[] = [];
  for (let at = 0; at < base.ids.length; at++) {
    const by = replacedBy.get(at);
    if (by === undefined && baseFate[at] !== 0) continue;
    placeOf[0][at] = places.length;
    if (by !== undefined) placeOf[1][by] = places.length;
    places.push(by === undefined ? { side: 0, at } : { side: 1, at: by });
  }
  for (const at of fresh) {
    placeOf[1][at] = places.length;
    places.push({ side: 1, at });
  }
  for (const [at, there] of baseOf) if (placeOf[1][at] === -1) placeOf[1][at] = placeOf[0][there] as number;
  return {
    places,
    baseFate,
    addedFate,
    placeOf,
    counts: {
      newOrders: fresh.length,
      updatedOrders: replacedBy.size + removed,
      removedOrders: removed,
      repeatedOrders: addedFate.reduce((sum, fate) => sum + (fate === fates.repeated ? 1 : 0), 0),
      keptOrders,
      repeatedFiles: added.files.flatMap(({ name }, i) => (repeatedFiles[i] === true ? [name] : [])),
      olderFiles: added.files.flatMap(({ name }, i) => (older.has(i) ? [name] : [])),
    },
  };
}
