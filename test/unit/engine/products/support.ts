import {
  type Analysis,
  defaultAnalysisSettings,
  type InsightAnswer,
  type InsightAsk,
  type InsightKind,
  type InsightQuestion,
  type InsightSource,
  type InsightTask,
  insightTask,
  type LineTable,
  packText,
} from "../../../../src/engine";
import { analyse } from "../../../../src/engine/analyse";
import { orderTable } from "../../../support/tables";

/** One order as a person would write it down: who, on which day, and what. */
export interface WrittenOrder {
  readonly customer: number;
  readonly day: number;
  /** Names; one written twice stands on two lines. */
  readonly products: readonly string[];
  /** By line; 100 each unless given. */
  readonly amounts?: readonly number[];
  readonly quantities?: readonly number[];
  readonly net?: number;
  readonly channel?: string;
}

const DAY = 86_400_000;

export function sourceOf(written: readonly WrittenOrder[], change: Partial<Analysis["settings"]> = {}): InsightSource {
  const orders = orderTable(
    written.map(({ customer, day, products, amounts, net, channel }) => ({
      customer,
      time: Date.UTC(2025, 0, 1) + day * DAY,
      net: net ?? (amounts ?? products.map(() => 100)).reduce((a, b) => a + b, 0),
      ...(channel === undefined ? {} : { channel }),
    })),
  );
  const names = [...new Set(written.flatMap(({ products }) => products))];
  const rows = written.flatMap(({ products, amounts, quantities }, order) =>
    products.map((product, i) => ({
      order,
      product: names.indexOf(product),
      amount: amounts?.[i] ?? 100,
      quantity: quantities?.[i] ?? 1,
    })),
  );
  const lines: LineTable = {
    lineCount: rows.length,
    order: Uint32Array.from(rows, (row) => row.order),
    product: Uint32Array.from(rows, (row) => row.product),
    quantity: Float64Array.from(rows, (row) => row.quantity),
    amount: Float64Array.from(rows, (row) => row.amount),
    products: packText(names),
    skus: packText(names.map(() => "")),
  };
  return {
    orders,
    lines,
    analysis: analyse(orders, { ...defaultAnalysisSettings, ...change }),
    forecast: null,
    fit: null,
  };
}

/** The number of a product in the file. */
export function numberOf(source: InsightSource, name: string): number {
  const { text, ends } = source.lines.products;
  return [...ends].findIndex((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end) === name);
}

export function finish<T>(task: InsightTask<T>): T {
  let step = task.next();
  while (!step.done) step = task.next();
  return step.value;
}

export function answerOf<K extends InsightKind>(source: InsightSource, kind: K, ask: InsightAsk<K>): InsightAnswer<K> {
  return finish(insightTask(source, { kind, ask } as InsightQuestion<K>));
}
