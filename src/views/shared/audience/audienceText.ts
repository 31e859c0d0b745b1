import type { Audience, AudienceFigure, Criterion, SavedSegment } from "../../../engine";
import type { Format, Messages } from "../../../i18n";
import { dimensionLabel } from "../../customers/filters";
import type { AudienceWords } from "./words";

export interface AudienceNaming {
  /** Of the language on screen: `useWords(words)` of this folder. */
  readonly words: AudienceWords;
  readonly t: Messages;
  readonly f: Format;
  /** Segments the user has named; an audience that is one of them goes by its name. */
  readonly saved: readonly SavedSegment[];
}

/** Names written out before the rest is only counted. */
const namesShown = 3;

/** An audience in words, for titles and file names: "all customers", a saved name, or its criteria. */
export function audienceText(audience: Audience, naming: AudienceNaming): string {
  if (audience.length === 0) return naming.words.everybody;
  const saved = savedAs(audience, naming.saved);
  if (saved !== null) return saved.name;
  return audience.map((criterion) => criterionText(criterion, naming)).join(naming.words.and);
}

/** The saved segment with just these criteria; null where there is none. */
export function savedAs(audience: Audience, saved: readonly SavedSegment[]): SavedSegment | null {
  const text = JSON.stringify(audience);
  return saved.find((segment) => JSON.stringify(segment.audience) === text) ?? null;
}

/** One criterion in words. */
export function criterionText(criterion: Criterion, naming: AudienceNaming): string {
  const { words, t } = naming;
  const blank = (value: string) => (value === "" ? words.picker.blank : value);
  switch (criterion.kind) {
    case "figure":
      return figureText(criterion, naming);
    case "dimension": {
      const say = criterion.when === "first" ? words.firstIs : words.anyIs;
      return say(dimensionLabel(criterion.name, t), listed(criterion.values.map(blank), naming));
    }
    case "product":
      return (criterion.bought ? words.bought : words.neverBought)(listed(criterion.products.map(blank), naming));
    case "segment":
      return listed(segmentNames(criterion, words), naming);
    case "key":
      return words.chosen(criterion.keys.length, naming.f.integer(criterion.keys.length));
  }
}

/** The names of the built-in segments of a criterion. */
export function segmentNames(criterion: Extract<Criterion, { kind: "segment" }>, words: AudienceWords): string[] {
  return criterion.scheme === "rfm"
    ? criterion.segments.map((segment) => words.rfm[segment])
    : criterion.segments.map((segment) => words.standing[segment]);
}

function listed(names: readonly string[], { words, f }: AudienceNaming): string {
  if (names.length === 0) return "–";
  if (names.length <= namesShown) return names.join(words.or);
  return words.andMore(names.slice(0, namesShown).join(", "), f.integer(names.length - namesShown));
}

function figureText({ figure, min, max }: Extract<Criterion, { kind: "figure" }>, { words, f }: AudienceNaming) {
  const label = words.figures[figure];
  const write = (value: number) => figureValue(figure, value, f);
  if (min !== null && max !== null) return words.between(label, write(min), write(max));
  if (min !== null) return words.atLeast(label, write(min));
  return max === null ? words.anything(label) : words.atMost(label, write(max));
}

const moneyFigures: ReadonlySet<AudienceFigure> = new Set([
  "revenue",
  "value",
  "averageOrderValue",
  "predicted",
  "total",
]);

export function isMoneyFigure(figure: AudienceFigure): boolean {
  return moneyFigures.has(figure);
}

function figureValue(figure: AudienceFigure, value: number, f: Format): string {
  if (isMoneyFigure(figure)) return f.money(value);
  if (figure === "probabilityAlive") return f.percent(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1);
  return Number.isInteger(value) ? f.integer(value) : f.decimal(value, 2);
}
