import {
  type Analysis,
  type AnalysisSettings,
  analyse,
  defaultAnalysisSettings,
  defaultForecastSettings,
  type ForecastFit,
  fitForecast,
  type InsightSource,
  type InsightTask,
  type ModelName,
  type OrderTable,
  predictForecast,
} from "../../../../src/engine";
import { customerForecasts, handForecast } from "../../../support/forecast";
import { noLines } from "../../../support/tables";

export const DAY = 86_400_000;

export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** As `drain`, and the progress told on the way. */
export function traced<T>(work: InsightTask<T>): { readonly answer: T; readonly shares: readonly number[] } {
  const shares: number[] = [];
  for (;;) {
    const next = work.next();
    if (next.done) return { answer: next.value, shares };
    shares.push(next.value);
  }
}

export function withoutForecast(orders: OrderTable, settings: Partial<AnalysisSettings> = {}): InsightSource {
  const analysis = analyse(orders, { ...defaultAnalysisSettings, ...settings });
  return { orders, lines: noLines, analysis, forecast: null, fit: null };
}

/** A shop with its forecast, fitted as the app fits it. */
export function fittedSource(orders: OrderTable, model: ModelName, settings: Partial<AnalysisSettings> = {}) {
  const source = withoutForecast(orders, settings);
  const { analysis } = source;
  const fit = drain(fitForecast(orders, analysis.table, analysis.end ?? 0, { model }));
  return { ...source, fit, forecast: predictForecast(fit, analysis.table, defaultForecastSettings) };
}

export interface HandFigures {
  readonly alive: (customer: number) => number;
  readonly predicted: (customer: number) => number;
  /** Expected value of an order. */
  readonly spend?: (customer: number) => number;
  readonly profitRatio?: number;
  readonly params?: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
}

/** A source whose forecast is written by hand; summaries are counted from the orders. */
export function handSource(
  orders: OrderTable,
  figures: HandFigures,
  settings: Partial<AnalysisSettings> = {},
): InsightSource {
  const source = withoutForecast(orders, settings);
  const n = orders.customerCount;
  const column = (figure: (c: number) => number) => Float64Array.from({ length: n }, (_, c) => figure(c));
  const forecast = handForecast(n, {
    customers: customerForecasts(n, {
      probabilityAlive: column(figures.alive),
      predictedClv: column(figures.predicted),
      expectedSpend: column(figures.spend ?? (() => 100)),
    }),
    result: { profitRatio: figures.profitRatio ?? 1 },
    forecast: { end: source.analysis.end ?? 0 },
  });
  return {
    ...source,
    forecast,
    fit: handFit(orders, source.analysis, figures.params ?? { r: 1, alpha: 4, a: 1, b: 3 }),
  };
}

function handFit(orders: OrderTable, { table, end }: Analysis, params: Readonly<Record<string, number>>): ForecastFit {
  const { result } = handForecast(table.customerCount);
  if (result === null) throw new Error("a forecast by hand has figures");
  const endDay = Math.floor((end ?? 0) / DAY);
  const daysOf = (c: number) => {
    const days = new Set<number>();
    for (let i = 0; i < orders.orderCount; i++) {
      const day = Math.floor((orders.time[i] ?? 0) / DAY);
      if (orders.customer[i] === c && day <= endDay) days.add(day);
    }
    return [...days].sort((a, b) => a - b);
  };
  const all = Array.from({ length: table.customerCount }, (_, c) => daysOf(c));
  const column = (figure: (days: readonly number[]) => number) =>
    Float64Array.from(all, (days) => (days.length === 0 ? -1 : figure(days)));
  const none = { names: [], count: 0, logs: new Float64Array(), method: "normal", effective: 0 } as const;
  return {
    end: end ?? 0,
    customers: table.byValue.length,
    spanDays: 0,
    checks: [],
    refusal: null,
    backtest: null,
    state: {
      model: "mbgnbd",
      autoModel: "mbgnbd",
      meaning: { ...result.meaning, params },
      spend: result.spend,
      summary: {
        x: column((days) => days.length - 1),
        tx: column((days) => ((days.at(-1) ?? 0) - (days[0] ?? 0)) / 7),
        T: column((days) => (endDay - (days[0] ?? 0)) / 7),
        spendCount: new Float64Array(table.customerCount),
        spendMean: new Float64Array(table.customerCount),
        logGaps: new Float64Array(table.customerCount),
      },
      rivals: [],
      paramsBefore: null,
      draws: none,
      spendDraws: none,
      representatives: { customer: new Uint32Array(), weight: new Float64Array(), alive: new Float32Array() },
      aliveOverDraws: result.customers.probabilityAlive,
      tracking: result.tracking,
      histogram: result.histogram,
      aliveGrid: result.aliveGrid,
      firstValue: { mean: 100, error: 1 },
    },
  };
}
