import { textColumns } from "../draft";
import { ImportError } from "../importError";
import type {
  CurrencySurvey,
  GrainSurvey,
  GroupSurvey,
  IdentitySurvey,
  ImportFailure,
  ImportMapping,
  ImportSurvey,
  KeyCandidate,
  Reconciliation,
  StatusSurvey,
} from "../types";
import { customerFields } from "../types";
import { Sum } from "../values/money";
import { isNotASale, isSale } from "../values/words";
import { codeOf } from "./causes";
import type { BuildInput, Collected } from "./collect";
import { currencyCheck } from "./currencies";
import { CustomerKeys } from "./customers";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";
import { nothingKept, reconciled } from "./reconcile";

const decimals = 6;
const maxCategories = 100;
/** Documents that stand in the files once more: they are told of in no count of orders. */
const noOrder: ReadonlySet<number> = new Set(
  ["summaryRow", "repeatedAcrossFiles", "replaced"].map((cause) => codeOf(cause as "replaced")),
);

function isOrder(docs: Documents, at: number): boolean {
  return !noOrder.has(docs.cause[at] as number) && !((docs.total[at] as number) < 0);
}

function statuses(input: GroupInput, docs: Documents, rows: GroupRows): StatusSurvey[] {
  const excluded = new Set(input.mapping.excludedStatuses);
  return [input.status, input.returnStatus].flatMap((cells): StatusSurvey[] => {
    if (cells === null) return [];
    const count = new Uint32Array(cells.pool.size);
    const orders = new Uint32Array(cells.pool.size);
    const sums = Array.from({ length: cells.pool.size }, () => new Sum());
    const told = new Once(rows.endDoc - rows.firstDoc);
    for (let row = 0; row < input.rows; row++) {
      const at = rows.doc[row] as number;
      const code = cells.codes[row] as number;
      if (code === 0 || !isOrder(docs, at)) continue;
      count[code] = (count[code] as number) + 1;
      const amount = input.rule === "lines" ? (input.amounts[row] as number) : (docs.total[at] as number);
      const isFirst = told.add(at - rows.firstDoc);
      if (!isFirst && input.rule === "total") continue;
      if (!Number.isNaN(amount)) sums[code]?.add(amount);
      if (isFirst) orders[code] = (orders[code] as number) + 1;
    }
    return cells.pool
      .strings()
      .map((value, code) => ({
        value,
        rows: count[code] as number,
        orders: orders[code] as number,
        amount: sums[code]?.at(decimals) ?? 0,
        excluded: excluded.has(value),
        known: isNotASale(value) || isSale(value),
      }))
      .filter((status) => status.value !== "" && status.rows > 0)
      .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  });
}

/** Counts each number once, however often it comes. */
class Once {
  count = 0;
  readonly #seen: Uint8Array;

  /** @param size numbers are 0 … size − 1. */
  constructor(size: number) {
    this.#seen = new Uint8Array(size);
  }

  /** Whether the number had not come before. */
  add(number: number): boolean {
    if (this.#seen[number] === 1) return false;
    this.#seen[number] = 1;
    this.count++;
    return true;
  }
}

/** Every column that could key a customer, by itself. */
function candidates(input: GroupInput, rows: GroupRows, keys: CustomerKeys): KeyCandidate[] {
  const { group, mapping } = input;
  return customerFields.flatMap((field) =>
    textColumns(group, mapping.roles, field).map(({ index, column }): KeyCandidate => {
      const header = group.header[index] ?? "";
      if (column.kind === "label") return { field, column: index, header, orders: null, people: null };
      // Columns that do not key were not read for it: by keys of their own, so that nobody is added to the others.
      const numbers = keys.readOf(column, field) ?? new CustomerKeys().numbersOf(column, field);
      const codes = column.codes();
      const found = new Once(rows.endDoc - rows.firstDoc);
      const people = new Once(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
      for (let row = 0; row < input.rows; row++) {
        const number = numbers[codes[row] as number] as number;
        if (number < 0) continue;
        found.add((rows.doc[row] as number) - rows.firstDoc);
        people.add(number);
      }
      return { field, column: index, header, orders: found.count, people: people.count };
    }),
  );
}

function identity(input: GroupInput, { docs, keys: known, mergedKeys }: Collected, rows: GroupRows): IdentitySurvey {
  const people = new Once(known.labels.length);
  let identified = 0;
  let nobody = 0;
  for (let at = rows.firstDoc; at < rows.endDoc; at++) {
    if (!isOrder(docs, at)) continue;
    const key = docs.key[at] as number;
    if (key < 0) nobody++;
    else {
      identified++;
      people.add(key);
    }
  }
  const keys = [...new Set(input.customers.map(({ field }) => field))];
  return {
    candidates: candidates(input, rows, known),
    keys,
    identified,
    nobody,
    customers: people.count,
    merged: mergedKeys,
    namesOnly: keys.length > 0 && keys.every((field) => field === "customerName"),
  };
}

function grain(input: GroupInput, docs: Documents, rows: GroupRows): GrainSurvey {
  const size = rows.endDoc - rows.firstDoc;
  const count = new Uint32Array(size);
  const first = new Float64Array(size).fill(Number.NaN);
  const repeats = new Uint8Array(size);
  const lines = new Sum();
  for (let row = 0; row < input.rows; row++) {
    const at = rows.doc[row] as number;
    const i = at - rows.firstDoc;
    if (docs.cause[at] !== 0) continue;
    count[i] = (count[i] as number) + 1;
    const line = input.lineAmounts?.[row] ?? Number.NaN;
    if (!Number.isNaN(line)) lines.add(line);
    const total = input.totals?.[row] ?? Number.NaN;
    if (Number.isNaN(total)) continue;
    if (Number.isNaN(first[i] as number)) first[i] = total;
    else if (repeats[i] !== 2) repeats[i] = first[i] === total ? 1 : 2;
    if (Math.abs(total) > Math.abs(first[i] as number)) first[i] = total;
  }
  const totals = new Sum();
  for (const total of first) if (!Number.isNaN(total)) totals.add(total);
  let several = 0;
  let repeated = 0;
  for (let i = 0; i < size; i++) {
    if ((count[i] as number) > 1) several++;
    if (repeats[i] === 1) repeated++;
  }
  return {
    row: !input.byOrder ? "order" : input.quantity === null && (input.product ?? input.sku) !== null ? "unit" : "line",
    ordersOfSeveralRows: several,
    repeatedTotals: repeated,
    sumOfTotals: input.totals === null ? null : totals.at(decimals),
    sumOfLines: input.lineAmounts === null ? null : lines.at(decimals),
    inForce: input.rule,
  };
}

function currencies(input: GroupInput, docs: Documents, rows: GroupRows): CurrencySurvey[] {
  if (input.currencies === null) return [];
  const { names, codes, factors } = input.currencies;
  const found = names.map((code) => ({ code, rows: 0, orders: 0, sum: new Sum() }));
  // Nearly every order is of one currency; those of several are told apart by the pair.
  const only = new Int32Array(rows.endDoc - rows.firstDoc).fill(-1);
  const others = new Set<number>();
  for (let row = 0; row < input.rows; row++) {
    const at = rows.doc[row] as number;
    const code = codes[row] as number;
    const entry = found[code];
    if (entry === undefined || noOrder.has(docs.cause[at] as number)) continue;
    entry.rows++;
    const i = at - rows.firstDoc;
    let isFirst = only[i] === -1;
    if (isFirst) only[i] = code;
    else if (only[i] !== code) {
      const pair = i * found.length + code;
      isFirst = !others.has(pair);
      others.add(pair);
    }
    if (isFirst) entry.orders++;
    const amount = input.rule === "lines" ? (input.amounts[row] as number) : (docs.total[at] as number);
    if ((input.rule === "lines" || isFirst) && !Number.isNaN(amount)) entry.sum.add(amount);
  }
  return found
    .map(({ code, rows: count, orders, sum }, i) => {
      // The cells have been converted by now; what the file says is in its own currency. Two decimals: the cells were
      // rounded when they were converted.
      const factor = factors[i] ?? 1;
      const isConverted = factor !== 1 && !Number.isNaN(factor);
      const amount = isConverted ? Math.round((sum.at(decimals) / factor) * 100) / 100 : sum.at(decimals);
      return { code, rows: count, orders, amount };
    })
    .filter((entry) => entry.rows > 0)
    .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
}

function surveyGroup(input: GroupInput, found: Collected, rows: GroupRows): GroupSurvey {
  const { docs } = found;
  let orders = 0;
  let from = Number.POSITIVE_INFINITY;
  for (let at = rows.firstDoc; at < rows.endDoc; at++) {
    if (isOrder(docs, at)) orders++;
    if ((docs.time[at] as number) < from) from = docs.time[at] as number;
  }
  let to = Number.NEGATIVE_INFINITY;
  for (const time of input.date.times) if (time > to) to = time;
  return {
    headerSignature: input.group.signature,
    rows: input.group.rowsSeen,
    orders,
    from: from === Number.POSITIVE_INFINITY ? null : from,
    to: to === Number.NEGATIVE_INFINITY ? null : to,
    statuses: statuses(input, docs, rows),
    identity: identity(input, found, rows),
    grain: grain(input, docs, rows),
    currencies: currencies(input, docs, rows),
  };
}

function blank(group: BuildInput): GroupSurvey {
  return {
    headerSignature: group.group.signature,
    rows: group.group.rowsSeen,
    orders: 0,
    from: null,
    to: null,
    statuses: [],
    identity: { candidates: [], keys: [], identified: 0, nobody: 0, customers: 0, merged: 0, namesOnly: false },
    grain: {
      row: "order",
      ordersOfSeveralRows: 0,
      repeatedTotals: 0,
      sumOfTotals: null,
      sumOfLines: null,
      inForce: "total",
    },
    currencies: [],
  };
}

function categories(inputs: readonly GroupInput[]): { value: string; rows: number }[] {
  const counts = new Map<string, number>();
  for (const { category } of inputs) {
    if (category === null) continue;
    const texts = category.pool.strings();
    for (const code of category.codes)
      if (code !== 0) counts.set(texts[code] ?? "", (counts.get(texts[code] ?? "") ?? 0) + 1);
  }
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
    .slice(0, maxCategories);
}

function outcomeOf(found: Collected, mapping: ImportMapping): Reconciliation {
  const { inputs, rows, kept } = found;
  if (mapping.currencies === undefined) currencyCheck(inputs, rows, kept.orderOf);
  return reconciled(found).reconciliation;
}

function attempt<T>(run: () => T): { value: T } | { failure: ImportFailure } {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof ImportError) return { failure: error.failure };
    throw error;
  }
}

/**
 * What a mapping would make of the files: counts for the mapping screen. Never throws an ImportError: it is told.
 * @param collecting what `collect` makes of the same groups and mapping.
 */
export function surveyOrders(
  groups: readonly BuildInput[],
  mapping: ImportMapping,
  collecting: () => Collected,
): ImportSurvey {
  const collected = attempt(collecting);
  if ("failure" in collected) {
    const costs = { products: 0, ordersWithCost: 0, ordersWithout: 0, categories: [] };
    return { groups: groups.map(blank), outcome: null, failure: collected.failure, costs };
  }
  const found = collected.value;
  const { inputs, docs, kept } = found;
  const outcome = attempt(() => outcomeOf(found, mapping));
  const unusable = nothingKept(found);
  let ordersWithCost = 0;
  for (const at of kept.doc) if (!Number.isNaN(docs.cost[at] as number)) ordersWithCost++;
  return {
    groups: groups.map((group) => {
      const g = inputs.findIndex((input) => input.group === group.group);
      const input = inputs[g];
      const rows = found.rows[g];
      return input === undefined || rows === undefined ? blank(group) : surveyGroup(input, found, rows);
    }),
    outcome: "value" in outcome ? outcome.value : null,
    failure:
      "failure" in outcome
        ? outcome.failure
        : unusable === null
          ? null
          : { code: "noUsableRows", line: null, ...unusable },
    costs: {
      products: found.productCosts,
      ordersWithCost,
      ordersWithout: kept.orders - ordersWithCost,
      categories: categories(inputs),
    },
  };
}
