import { describe, expect, it } from "vitest";
import { secondsOf, secondsText, sectionsOf } from "../../../scripts/study/kept";

const report = [
  "# Accuracy",
  "",
  "Written by a script.",
  "",
  "## Channels",
  "",
  "| a | b |",
  "| --- | --: |",
  "",
  "## Torture",
  "",
  "None.",
  "",
  "Seconds on the machine that wrote this: channels 368, torture1 731.",
  "",
].join("\n");

describe("what a report keeps of the one before", () => {
  it("its sections, whole and by title", () => {
    expect([...sectionsOf(report)]).toEqual([
      ["Channels", "## Channels\n\n| a | b |\n| --- | --: |"],
      ["Torture", "## Torture\n\nNone."],
    ]);
    expect(sectionsOf("").size).toBe(0);
  });

  it("how long each took, of which a newer run is told in the place of the older one", () => {
    expect(secondsOf(report)).toEqual({ channels: 368, torture1: 731 });
    expect(secondsOf("")).toEqual({});
    expect(secondsText({ ...secondsOf(report), channels: 12.4 })).toBe(
      "Seconds on the machine that wrote this: channels 12, torture1 731.",
    );
  });
});
