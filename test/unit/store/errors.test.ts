import { describe, expect, it } from "vitest";
import { toStoreError } from "../../../src/store/errors";

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });

describe("toStoreError", () => {
  it.each([
    ["quota", named("QuotaExceededError")],
    ["quota", named("AbortError", named("QuotaExceededError"))],
    ["unavailable", named("MissingAPIError")],
    ["unavailable", named("OpenFailedError", named("InvalidStateError"))],
    ["newerVersion", named("VersionError")],
    ["unknown", named("SomethingElse")],
    ["unknown", "a string"],
  ])("%s", (code, error) => {
    expect(toStoreError(error).code).toBe(code);
  });

  it("leaves its own kind as it is", () => {
    const error = toStoreError(named("VersionError"));
    expect(toStoreError(error)).toBe(error);
  });
});
