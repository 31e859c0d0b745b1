import { describe, expect, it } from "vitest";
import { playIds, rfmSegments, standingSegments } from "../../../src/engine";
import { audience as audienceEn } from "../../../src/i18n/en/audience";
import { segments as segmentsEn } from "../../../src/i18n/en/segments";
import { audience as audienceVi } from "../../../src/i18n/vi/audience";
import { segments as segmentsVi } from "../../../src/i18n/vi/segments";

/** Every plain text of a dictionary, a line each: "path: text". */
function lines(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === "string") return [`${path}${key}: ${value}`];
    return typeof value === "object" && value !== null ? lines(value, `${path}${key}.`) : [];
  });
}

describe("words of segments and audiences", () => {
  it.each([
    ["segments", segmentsEn, segmentsVi],
    ["audience", audienceEn, audienceVi],
  ])("%s: nothing but marks is the same in both languages", (_, en, vi) => {
    const english = new Set(lines(en));
    expect(lines(vi)).toHaveLength(english.size);
    expect(lines(vi).filter((line) => english.has(line) && /: .*\p{L}/u.test(line))).toEqual([]);
  });

  it.each([
    ["English", segmentsEn, audienceEn],
    ["Vietnamese", segmentsVi, audienceVi],
  ])("in %s no two segments of a scheme and no two plays go by one name", (_, segments, audience) => {
    expect(new Set(Object.values(audience.rfm)).size).toBe(rfmSegments.length);
    expect(new Set(Object.values(audience.standing)).size).toBe(standingSegments.length);
    expect(new Set(Object.values(segments.plays).map(({ title }) => title)).size).toBe(playIds.length);
    expect(new Set(Object.values(segments.plays).map(({ file }) => file)).size).toBe(playIds.length);
  });
});
