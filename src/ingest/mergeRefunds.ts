import { type OrderTable, packText, unpackText } from "../engine";
import type { Settled } from "./mergeSettle";
import { laterExport, originOf, type Refund, type Side } from "./mergeSides";
import type { RefundDocuments } from "./types";
import { mergeKey } from "./values/customerKey";
import { quantise } from "./values/money";

/** A refund document in the merge: where it came from, and what became of it. */
export interface SettledRefund {
  readonly side: 0 | 1;
  readonly of: Refund;
  /** Order of the result that it lowers, −1 where there is none. */
  readonly order: number;
  /** It stands on the other side too: just so, or in a newer state. */
  readonly fell: "repeated" | "replaced" | null;
}

/** One of each document that stands on both sides: the newer word, else the one that was there. */
function withoutDoubles(sides: readonly [Side, Side], repeated: ReadonlySet<string>, always: boolean) {
  const [base, added] = sides;
  const keyOf = (side: Side, { id, file }: Refund): string =>
    id === "" ? "" : `${originOf(side.files[file])}\u001e${id}`;
  const there = new Map(base.refunds.flatMap((of) => (of.id === "" ? [] : [[keyOf(base, of), of] as const])));
  const found: { side: 0 | 1; of: Refund; fell: SettledRefund["fell"] }[] = [];
  const outdated = new Set<Refund>();
  for (const of of added.refunds) {
    const before = of.id === "" ? undefined : there.get(keyOf(added, of));
    if (before === undefined) {
      const isCopy = of.id === "" && repeated.has(added.files[of.file]?.name ?? "");
      found.push({ side: 1, of, fell: isCopy ? "repeated" : null });
    } else if (before.amount === of.amount) found.push({ side: 1, of, fell: "repeated" });
    else {
      const wins = always || laterExport(base.files[before.file], added.files[of.file]) >= 0;
      if (wins) outdated.add(before);
      found.push({ side: 1, of, fell: wins ? null : "replaced" });
    }
  }
  const stood = base.refunds.map((of) => ({
    side: 0 as const,
    of,
    fell: outdated.has(of) ? ("replaced" as const) : null,
  }));
  return [...stood, ...found];
}

/**
 * Takes the refund documents of both sides off the merged orders: each off the order that it names, else the one that it was
 * taken off before, else its customer's latest one at or before its date, else the earliest after.
 * @param orders the merged table, with the money that orders have by themselves; its `net` and `refund` are lowered in place.
 */
export function attachRefunds(
  sides: readonly [Side, Side],
  settled: Settled,
  orders: OrderTable,
  always: boolean,
): SettledRefund[] {
  const repeated = new Set(settled.counts.repeatedFiles);
  const refunds = withoutDoubles(sides, repeated, always);
  if (refunds.length === 0) return [];
  const byKey = new Map<string, number>();
  for (const [place, { side, at }] of settled.places.entries()) {
    const id = sides[side].ids[at] ?? "";
    const file = sides[side].provenance.orderFile[at] as number;
    if (id !== "") byKey.set(`${originOf(sides[side].files[file])}\u001e${id}`, place);
  }
  const wanted = new Set(refunds.map(({ of }) => of.customer));
  const ofCustomer = new Map<string, number[]>();
  const keys = unpackText(orders.customerKey).map(mergeKey);
  for (let place = 0; place < orders.orderCount; place++) {
    const key = keys[orders.customer[place] as number] ?? "";
    if (key === "" || !wanted.has(key)) continue;
    const list = ofCustomer.get(key);
    if (list === undefined) ofCustomer.set(key, [place]);
    else list.push(place);
  }
  const totals = orders.net.map((net, place) => net + (orders.refund[place] as number));
  for (const list of ofCustomer.values()) {
    list.sort(
      (a, b) =>
        (orders.time[a] as number) - (orders.time[b] as number) ||
        (totals[a] as number) - (totals[b] as number) ||
        a - b,
    );
  }
  return refunds.map(({ side, of, fell }) => {
    if (fell !== null) return { side, of, fell, order: -1 };
    const named = of.named === "" ? undefined : byKey.get(`${originOf(sides[side].files[of.file])}\u001e${of.named}`);
    const before = of.order < 0 ? -1 : (settled.placeOf[side][of.order] as number);
    const order = named ?? (before >= 0 ? before : latestBefore(ofCustomer.get(of.customer) ?? [], orders, of.time));
    if (order >= 0) {
      orders.net[order] = quantise((orders.net[order] as number) - of.amount);
      orders.refund[order] = quantise((orders.refund[order] as number) + of.amount);
    }
    return { side, of, fell, order };
  });
}

/** The last of `places` (by time) at or before a moment, else the first; −1 of none. */
function latestBefore(places: readonly number[], orders: OrderTable, time: number): number {
  let found = places[0] ?? -1;
  for (const place of places) if ((orders.time[place] as number) <= time) found = place;
  return found;
}

/** The documents that stand in the result, as they are stored with it. */
export function storedRefunds(refunds: readonly SettledRefund[], shift: number): RefundDocuments {
  const standing = refunds.filter(({ fell }) => fell === null);
  return {
    ids: packText(standing.map(({ of }) => of.id)),
    named: packText(standing.map(({ of }) => of.named)),
    customers: packText(standing.map(({ of }) => of.label)),
    time: Float64Array.from(standing, ({ of }) => of.time),
    amount: Float64Array.from(standing, ({ of }) => of.amount),
    rows: Uint32Array.from(standing, ({ of }) => of.rows),
    file: Uint32Array.from(standing, ({ of, side }) => of.file + (side === 1 ? shift : 0)),
    order: Uint32Array.from(standing, ({ order }) => order + 1),
  };
}
