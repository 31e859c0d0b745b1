import {
  type Audience,
  type Dimension,
  type OrderTable,
  type RfmSegment,
  rfmSegments,
  type SavedSegment,
  type StandingSegment,
  standingSegments,
} from "../../../engine";
import { savedAs } from "./audienceText";

/** What the picker offers, told apart by kind. */
export type AudienceChoice =
  | { readonly kind: "everybody" }
  | { readonly kind: "saved"; readonly id: string }
  | { readonly kind: "standing"; readonly segment: StandingSegment }
  | { readonly kind: "rfm"; readonly segment: RfmSegment }
  | { readonly kind: "first"; readonly dimension: string; readonly value: string }
  /** Criteria of another making: shown in words. */
  | { readonly kind: "other" };

/** Which of the picker's choices an audience is. */
export function choiceOf(audience: Audience, saved: readonly SavedSegment[]): AudienceChoice {
  const [criterion] = audience;
  if (criterion === undefined) return { kind: "everybody" };
  const named = savedAs(audience, saved);
  if (named !== null) return { kind: "saved", id: named.id };
  if (audience.length > 1) return { kind: "other" };
  if (criterion.kind === "dimension" && criterion.when === "first") {
    const [value, ...more] = criterion.values;
    if (value !== undefined && more.length === 0) return { kind: "first", dimension: criterion.name, value };
  }
  if (criterion.kind === "segment" && criterion.segments.length === 1) {
    const [segment] = criterion.segments;
    const rfm = rfmSegments.find((name) => criterion.scheme === "rfm" && name === segment);
    if (rfm !== undefined) return { kind: "rfm", segment: rfm };
    const standing = standingSegments.find((name) => criterion.scheme === "standing" && name === segment);
    if (standing !== undefined) return { kind: "standing", segment: standing };
  }
  return { kind: "other" };
}

/** The audience of one built-in segment. */
export function builtIn(
  choice:
    | { readonly kind: "rfm"; readonly segment: RfmSegment }
    | { readonly kind: "standing"; readonly segment: StandingSegment },
): Audience {
  return choice.kind === "rfm"
    ? [{ kind: "segment", scheme: "rfm", segments: [choice.segment] }]
    : [{ kind: "segment", scheme: "standing", segments: [choice.segment] }];
}

/** Customers whose first order says so. */
export function firstIs(dimension: string, value: string): Audience {
  return [{ kind: "dimension", name: dimension, values: [value], when: "first" }];
}

export interface ValueCount {
  readonly value: string;
  readonly orders: number;
}

/** A select of more than this is no help. */
const mostValues = 200;

/** A dimension's values, most orders first; the one in use is among them, wherever it stands. */
export function valueCounts(
  { customer }: OrderTable,
  { codes, values }: Dimension,
  inUse: string | null,
): ValueCount[] {
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < customer.length; i++) {
    const code = codes[i] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return values
    .map((value, code) => ({ value, orders: counts[code] ?? 0 }))
    .filter(({ value, orders }) => orders > 0 || value === inUse)
    .sort((a, b) => b.orders - a.orders)
    .filter(({ value }, place) => place < mostValues || value === inUse);
}
