import { describe, expect, it } from "vitest";
import { equity as equityEn } from "../../../src/i18n/en/equity";
import { levers as leversEn } from "../../../src/i18n/en/levers";
import { equity as equityVi } from "../../../src/i18n/vi/equity";
import { levers as leversVi } from "../../../src/i18n/vi/levers";

/** Every plain text of a dictionary by its path; sentences with gaps are left out. */
function texts(words: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "string") found.set(`${path}${key}`, value);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, text] of texts(value, `${path}${key}.`)) found.set(inner, text);
    }
  }
  return found;
}

describe("words of levers and customer equity", () => {
  it.each([
    ["levers", leversEn, leversVi],
    ["equity", equityEn, equityVi],
  ])("%s: same places in both languages, nothing left in the other one's", (_, en, vi) => {
    const [one, other] = [texts(en), texts(vi)];
    expect([...other.keys()]).toEqual([...one.keys()]);
    const same = [...one].filter(([key, text]) => /\p{L}/u.test(text) && other.get(key) === text).map(([key]) => key);
    expect(same).toEqual([]);
  });
});
