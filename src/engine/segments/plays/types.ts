import type { PlayId } from "../types";

/** What every play tells. Money in the data set's currency. */
interface PlayBase<Id extends PlayId> {
  readonly id: Id;
  /** Length of its list. */
  readonly customers: number;
  /** Σ historic CLV of those on the list. */
  readonly value: number;
  /** Money the play is about; what it is of one customer is told with each play in docs/METHODS.md. Positive. */
  readonly stake: number;
}

/** A play that holds in this shop, with the figures that say why. Medians are of the customers on the list. */
export type Play =
  | (PlayBase<"winBack"> & { readonly medianSilentDays: number })
  | (PlayBase<"serviceCall"> & {
      /** All it fits; the list has those with most at stake. */
      readonly all: number;
      readonly medianSilentDays: number;
      readonly medianOverdueDays: number;
    })
  | (PlayBase<"coupon"> & {
      readonly medianOverdueDays: number;
      /** Overdue as well, and on the list of those to be called instead. */
      readonly called: number;
      /** Overdue for at most 30 days. */
      readonly fresh: number;
    })
  | (PlayBase<"secondOrder"> & {
      /** Customers who came back on another day. */
      readonly returned: number;
      /** Half, and four in five, of those did so within so many days of the first order. */
      readonly medianDays: number;
      readonly mostDays: number;
    })
  | (PlayBase<"gifts"> & {
      /** Orders of each of them: at least this many. */
      readonly fewestOrders: number;
      /** Their share of all customers' orders. */
      readonly orderShare: number;
    })
  | (PlayBase<"season"> & {
      /** How many chance would put on the list. */
      readonly byChance: number;
      /** Calendar months ahead that the list is for, 0 = January, in the order they come. */
      readonly months: readonly number[];
    })
  | (PlayBase<"longerPeriod"> & {
      readonly lifespanMonths: number;
      /** Share of the customers of at least four orders who buy on a steady beat. */
      readonly steadyShare: number;
      readonly medianGapDays: number;
    });

/** How many on a play's list are in each built-in segment. */
export interface Reach {
  /** In the order of `rfmSegments`. */
  readonly rfm: readonly number[];
  /** In the order of `standingSegments`; null without a forecast. */
  readonly standing: readonly number[] | null;
}

/** A play as screens get it; the list has those with most at stake first. */
export type ListedPlay = Play & { readonly list: Uint32Array; readonly reach: Reach };

/** A play with its list, most at stake first. */
export interface PlayWithList {
  readonly play: Play;
  readonly list: Uint32Array;
}
