import fc from "fast-check";
import { type AnalysisSettings, defaultAnalysisSettings, type OrderTable, packText } from "../../../src/engine";

/** One order as a person would write it down. */
export interface Row {
  readonly customer: string;
  /** ms since epoch. */
  readonly time: number;
  readonly net: number;
  readonly cost?: number;
  readonly channel?: string;
}

export const day = (iso: string, clock = "00:00") => Date.parse(`${iso}T${clock}:00Z`);

export function settings(patch: Partial<AnalysisSettings> = {}): AnalysisSettings {
  return { ...defaultAnalysisSettings, ...patch };
}

/** The columns of these rows, customers numbered as they first appear. */
export function tableOf(rows: readonly Row[], names: Readonly<Record<string, string>> = {}): OrderTable {
  const customers = [...new Set(rows.map((row) => row.customer))];
  const channels = ["", ...new Set(rows.map((row) => row.channel ?? "").filter((channel) => channel !== ""))];
  return {
    orderCount: rows.length,
    customerCount: customers.length,
    customer: Uint32Array.from(rows, (row) => customers.indexOf(row.customer)),
    time: Float64Array.from(rows, (row) => row.time),
    net: Float64Array.from(rows, (row) => row.net),
    refund: new Float64Array(rows.length),
    cost: Float64Array.from(rows, (row) => row.cost ?? Number.NaN),
    orderKey: packText(rows.map((_, i) => `#${i + 1}`)),
    dimensions: [
      {
        name: "channel",
        codes: Uint32Array.from(rows, (row) => channels.indexOf(row.channel ?? "")),
        values: channels,
      },
    ],
    customerKey: packText(customers),
    customerName: packText(customers.map((customer) => names[customer] ?? "")),
  };
}

/** Random shops: whole minor units of money, some refunds past zero, times over about three years, many ties. */
export const shops: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({
      customer: fc.integer({ min: 0, max: 11 }).map((n) => `c${n}`),
      hours: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 26_000 })),
      net: fc.oneof(fc.integer({ min: -20_000, max: 200_000 }), fc.constant(0), fc.constant(49_000)),
      cost: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
      channel: fc.constantFrom("", "Shopee", "Zalo"),
    })
    .map(({ customer, hours, net, cost, channel }) => ({
      customer,
      time: day("2023-12-30") + hours * 3_600_000,
      net: net / 100,
      channel,
      ...(cost === undefined ? {} : { cost: cost / 100 }),
    })),
  { maxLength: 80 },
);

/** Settings for random shops: any margin, and an end before, inside or after the shop's life. */
export const randomSettings: fc.Arbitrary<AnalysisSettings> = fc
  .record({
    margin: fc.constantFrom(1, 0.35, 0),
    end: fc.option(
      fc.integer({ min: -100, max: 1_500 }).map((days) => day("2023-12-30", "17:30") + days * 86_400_000),
      { nil: null },
    ),
  })
  .map((patch) => settings(patch));

/** Equal to the last digit that could be shown: rounding of two ways to the same sum may differ beyond it. */
export function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
