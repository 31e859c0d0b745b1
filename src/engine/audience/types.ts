import type { RfmSegment, StandingSegment } from "../segments/types";

/** Figures of a customer that a criterion can bound; money in the data set's currency, times in days before the end. */
export const audienceFigures = [
  "orders",
  "revenue",
  /** Historic CLV. */
  "value",
  "averageOrderValue",
  "daysSinceFirst",
  "daysSinceLast",
  /** Known only with a forecast, as the three after it: without one, nobody meets a criterion on them. */
  "probabilityAlive",
  "expectedOrders",
  /** Predicted CLV in the forecast's horizon. */
  "predicted",
  /** Historic + predicted CLV. */
  "total",
  /** Days since an order was due by an even chance, as seen at the last one (`nextDueDays`); below 0: not due yet. */
  "daysOverdue",
] as const;
export type AudienceFigure = (typeof audienceFigures)[number];

/** One condition on a customer. */
export type Criterion =
  /** min ≤ figure ≤ max; null leaves that side open. Probabilities are 0 … 1. */
  | {
      readonly kind: "figure";
      readonly figure: AudienceFigure;
      readonly min: number | null;
      readonly max: number | null;
    }
  /** The value of a dimension on the customer's first order (`when: "first"`) or on any of its orders. */
  | {
      readonly kind: "dimension";
      readonly name: string;
      readonly values: readonly string[];
      readonly when: "first" | "any";
    }
  /** Bought one of the products (by name), or none of them. */
  | { readonly kind: "product"; readonly products: readonly string[]; readonly bought: boolean }
  /** In one of the built-in segments; those by value and P(alive) are known only with a forecast. */
  | BuiltInSegments
  /** The very customers, by key as first written in the file. */
  | { readonly kind: "key"; readonly keys: readonly string[] };

/** Segments of one scheme: by RFM scores, or by value and P(alive). */
export type BuiltInSegments =
  | { readonly kind: "segment"; readonly scheme: "rfm"; readonly segments: readonly RfmSegment[] }
  | { readonly kind: "segment"; readonly scheme: "standing"; readonly segments: readonly StandingSegment[] };

/** Customers who meet every criterion; none means everybody. Plain data: saved, and sent to the worker. */
export type Audience = readonly Criterion[];
