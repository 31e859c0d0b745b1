import { toCsv } from "./csv";
import { type SampleDocument, shopDocuments, totalOf } from "./documents";

/** What is true of the sample file, counted from what was generated and not from the file. Money in ₫. */
export interface SampleTruth {
  /** Distinct identified customers with an order that was not cancelled. */
  readonly customers: number;
  /** Their orders that were not cancelled. */
  readonly orders: number;
  /** What these brought, less refunds and returns. */
  readonly revenue: number;
  /** Refunds noted on orders, and returned goods. */
  readonly refunds: number;
  readonly returns: number;
  readonly walkInOrders: number;
  readonly walkInRevenue: number;
  readonly cancelledOrders: number;
  readonly cancelledRevenue: number;
  /** Rows below the header. */
  readonly rows: number;
}

export const sampleFileName = "cua-hang-mau.csv";

/** The seed of the shop that the app offers and the docs show. */
const DEFAULT_SEED = 20261031;

/**
 * A made-up Vietnamese shop of tea, coffee and scents, 1 November 2024 to 31 October 2026, as a CSV text of line items
 * that a sales program could have written. The same seed gives the same text.
 */
export function generateSampleCsv(seed: number = DEFAULT_SEED): string {
  return toCsv(shopDocuments(seed));
}

/** The text together with what is true of it, for tests that import it. */
export function generateSample(seed: number = DEFAULT_SEED): { csv: string; truth: SampleTruth } {
  const documents = shopDocuments(seed);
  return { csv: toCsv(documents), truth: truthOf(documents) };
}

function truthOf(documents: readonly SampleDocument[]): SampleTruth {
  const customers = new Set<string>();
  const truth = {
    orders: 0,
    revenue: 0,
    refunds: 0,
    returns: 0,
    walkInOrders: 0,
    walkInRevenue: 0,
    cancelledOrders: 0,
    cancelledRevenue: 0,
    rows: 0,
  };
  for (const document of documents) {
    const total = totalOf(document);
    const { id } = document.visit.customer;
    truth.rows += document.lines.length;
    if (id === "") {
      truth.walkInOrders++;
      truth.walkInRevenue += total;
    } else if (document.cancelled) {
      truth.cancelledOrders++;
      truth.cancelledRevenue += total;
    } else if (document.kind === "return") {
      truth.returns++;
      truth.refunds -= total;
      truth.revenue += total;
    } else {
      customers.add(id);
      truth.orders++;
      truth.refunds += document.refund;
      truth.revenue += total - document.refund;
    }
  }
  return { customers: customers.size, ...truth };
}
