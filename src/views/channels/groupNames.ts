import type { ChannelGroup, GroupBy } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { dimensionLabel } from "../customers/filters";
import { capitalised } from "../shared/capitalised";
import type { ChannelWords } from "./words";

/** How groups of one kind are spoken of. */
export interface GroupNaming {
  readonly by: GroupBy;
  readonly w: ChannelWords;
  readonly t: Messages;
  readonly f: Format;
}

type Known = "channel" | "region" | "coupon" | "firstProduct" | "other";

function knownOf(by: GroupBy): Known {
  if (by.kind === "firstProduct") return "firstProduct";
  return by.name === "channel" || by.name === "region" || by.name === "coupon" ? by.name : "other";
}

/** A group as a row is named: its value, or what it is made of. */
export function groupName(group: Pick<ChannelGroup, "kind" | "value" | "values">, { w, f }: GroupNaming): string {
  switch (group.kind) {
    case "value":
      return group.value;
    case "others":
      return w.others(f.integer(group.values));
    case "blank":
      return w.blank;
    case "whole":
      return w.whole;
  }
}

/** What comes after "a customer": "from Zalo". */
export function whoseCustomer(value: string, { by, w, t }: GroupNaming): string {
  const known = knownOf(by);
  return known === "other"
    ? w.from.other(by.kind === "dimension" ? dimensionLabel(by.name, t) : "", value)
    : w.from[known](value);
}

/** One of the groups in a word: "channel". */
export function nounOf({ by, w }: Pick<GroupNaming, "by" | "w">): string {
  return w.noun[knownOf(by)];
}

/** A way of grouping as it is chosen. */
export function byName(by: GroupBy, w: ChannelWords, t: Messages): string {
  if (by.kind === "firstProduct") return w.firstProduct;
  const label = dimensionLabel(by.name, t);
  return w.byLabel(capitalised(label));
}

/** Multiples this close to 1 are written with two digits. */
const closeToOne = 1.2;

/** A multiple: "1.9", and with two digits close to 1. */
export function timesText(ratio: number, f: Format): string {
  return f.decimal(ratio, ratio < closeToOne ? 2 : 1);
}

/** An interval of multiples, as many digits at both ends: "1.7 – 2.4", "1.04 – 1.38". */
export function timesRange(low: number, high: number, f: Format): string {
  const digits = Math.min(low, high) < closeToOne ? 2 : 1;
  return `${f.decimal(low, digits)}\u00a0– ${f.decimal(high, digits)}`;
}
