import { describe, expect, it } from "vitest";
import { hashOf, parseHash } from "../../../src/state/route";

describe("route", () => {
  it.each([
    ["", { screen: "overview", customer: null }],
    ["#/", { screen: "overview", customer: null }],
    ["#/data", { screen: "data", customer: null }],
    ["#/customers/12", { screen: "customers", customer: 12 }],
    ["#/customers/x1", { screen: "customers", customer: null }],
    ["#/data/12", { screen: "data", customer: null }],
    ["#/nowhere", { screen: "overview", customer: null }],
  ])("%j", (hash, route) => {
    expect(parseHash(hash)).toEqual(route);
  });

  it("hashOf is read back by parseHash", () => {
    expect(parseHash(hashOf("customers", 7))).toEqual({ screen: "customers", customer: 7 });
    expect(parseHash(hashOf("import"))).toEqual({ screen: "import", customer: null });
  });
});
