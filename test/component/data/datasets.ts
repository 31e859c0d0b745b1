import { defaultForecastSettings } from "../../../src/engine";
import type { CauseCount, Reconciliation } from "../../../src/ingest";
import type { DatasetMeta } from "../../../src/state";

const files = ["tháng 1.csv", "thang-2.csv"].map((name, i) => ({
  name,
  bytes: 12_400_000,
  encoding: "utf-8" as const,
  delimiter: ";" as const,
  headerLine: i + 1,
  rows: 500,
}));

const causes: readonly CauseCount[] = [
  {
    kind: "refused",
    cause: "dateUnreadable",
    rows: 12,
    orders: 0,
    revenue: 1_200_000,
    places: Array.from({ length: 12 }, (_, i) => ({
      file: i % 2,
      line: 10 + i,
      cell: i === 0 ? "=HYPERLINK(1)" : "31/02/2026",
    })),
  },
  {
    kind: "refused",
    cause: "amountUnreadable",
    rows: 3,
    orders: 0,
    revenue: 0,
    places: [{ file: 0, line: 7, cell: "abc" }],
  },
  {
    kind: "excluded",
    cause: "nobody",
    rows: 100,
    orders: 90,
    revenue: 9_000_000,
    places: [{ file: 0, line: 5, cell: "Khách lẻ" }],
  },
  { kind: "excluded", cause: "status", rows: 50, orders: 40, revenue: 4_000_000, places: [] },
  // Money of refunds to people without a kept order is negative: leaving it out adds.
  { kind: "excluded", cause: "refundOfUnknown", rows: 2, orders: 0, revenue: -300_000, places: [] },
  { kind: "refund", cause: "refundColumn", rows: 8, orders: 0, revenue: 700_000, places: [] },
];

/** 1,000 rows of 100,000,000: 15 refused, 152 left out, 833 used. */
export const reconciliation: Reconciliation = {
  rowsRead: 1000,
  rowsRefused: 15,
  rowsExcluded: 152,
  rowsUsed: 833,
  revenueRead: 100_000_000,
  revenueExcluded: 14_600_000,
  revenueUsed: 85_400_000,
  refunds: 1_000_000,
  refundDocuments: 3,
  ordersUsed: 700,
  customersUsed: 400,
  byCause: causes,
};

export function dataset(patch: Partial<DatasetMeta> = {}): DatasetMeta {
  return {
    id: "one",
    name: "Cửa hàng Hà Nội",
    importedAt: Date.UTC(2026, 10, 1, 12),
    currency: "VND",
    files,
    mapping: { groups: [], currency: "VND" },
    reconciliation,
    settings: { margin: 1, end: null, formula: { averageOrderValue: null, frequency: null, lifespan: null } },
    forecastSettings: defaultForecastSettings,
    orders: 700,
    customers: 400,
    firstOrder: Date.UTC(2025, 0, 5, 9),
    lastOrder: Date.UTC(2026, 9, 31, 21),
    sample: false,
    ...patch,
  };
}
