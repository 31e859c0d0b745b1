import { expect, it } from "vitest";
import { words } from "../../../../src/views/cohorts/words";

/** Every plain sentence of a dictionary, by its path. */
function sentences(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

it("says everything in Vietnamese that it says in English", () => {
  const vi = new Map(sentences(words.vi));
  // The letter n, a star, and a blank are the same in both.
  const same = sentences(words.en).filter(([path, text]) => text.length > 1 && vi.get(path) === text);
  expect(same).toEqual([]);
  expect(vi.size).toBe(sentences(words.en).length);
});
