import type { GroupSurvey, ImportSurvey, Reconciliation } from "../../../src/ingest";
import type { MappingJob } from "../../../src/state";
import { draftOf, shopify } from "./drafts";

/** 3,214 rows, 2,871 orders: 2,610 count, 12 rows cannot be read. */
const outcome: Reconciliation = {
  rowsRead: 3214,
  rowsRefused: 12,
  rowsExcluded: 290,
  rowsUsed: 2912,
  revenueRead: 1_000_000,
  revenueExcluded: 100_000,
  revenueUsed: 900_000,
  refunds: 0,
  refundDocuments: 0,
  ordersUsed: 2610,
  customersUsed: 1204,
  byCause: [
    {
      kind: "refused",
      cause: "dateUnreadable",
      rows: 12,
      orders: 0,
      revenue: 10_000,
      places: [
        { file: 1, line: 214, cell: "31/02/2026" },
        { file: 1, line: 215, cell: "=1+1" },
        { file: 2, line: 9, cell: "later" },
      ],
    },
    { kind: "excluded", cause: "status", rows: 290, orders: 250, revenue: 90_000, places: [] },
  ],
};

const group: GroupSurvey = {
  headerSignature: shopify().headerSignature,
  rows: 3214,
  orders: 2871,
  from: Date.UTC(2026, 0, 5),
  to: Date.UTC(2026, 5, 30),
  statuses: [
    { value: "paid", rows: 3000, orders: 2700, amount: 910_000, excluded: false, known: true },
    { value: "voided", rows: 150, orders: 120, amount: 60_000, excluded: true, known: true },
    { value: "pending", rows: 64, orders: 51, amount: 30_000, excluded: true, known: false },
  ],
  identity: {
    candidates: [
      { field: "customerEmail", column: 31, header: "Email", orders: 2412, people: 1204 },
      { field: "customerPhone", column: 35, header: "Phone", orders: 800, people: 390 },
    ],
    keys: ["customerEmail", "customerPhone"],
    identified: 2610,
    nobody: 261,
    customers: 1204,
    merged: 37,
    namesOnly: false,
  },
  grain: {
    row: "line",
    ordersOfSeveralRows: 300,
    repeatedTotals: 290,
    sumOfTotals: 1_000_000,
    sumOfLines: 960_000,
    inForce: "total",
  },
  currencies: [],
};

export const survey: ImportSurvey = {
  groups: [group],
  outcome,
  failure: null,
  costs: { products: 0, ordersWithCost: 0, ordersWithout: 2610, categories: [] },
};

/** The survey with its one group changed. */
export function surveyWith(change: Partial<GroupSurvey>, whole: Partial<ImportSurvey> = {}): ImportSurvey {
  return { ...survey, ...whole, groups: [{ ...group, ...change }] };
}

export const draft = draftOf(shopify());

export const openDataset: MappingJob["openDataset"] = { id: "may", name: "May", currency: "VND" };
