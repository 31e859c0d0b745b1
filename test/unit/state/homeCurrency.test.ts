import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { appStage } from "./appStage";
import { file, header, importsOn, mayFile } from "./importsOn";

const stage = appStage("home-currency-test", mayFile);
const { mapping, importAll, counted } = importsOn(stage);

const whole = () => file([header, "A1,ann,2026-05-01,100000,paid", "A2,bob,2026-05-03,50000,paid"], "whole.csv");
const cents = () => file([header, "A1,ann,2026-05-01,100.25,paid", "A2,bob,2026-05-03,50.5,paid"], "cents.csv");

it.each([
  ["VND", whole, "VND"],
  ["VND", cents, ""],
  ["USD", cents, "USD"],
])("where nothing is written and the page is at home in %s, stays open", async (home, made, currency) => {
  stage.restart({}, home);
  await stage.app.actions.start();
  await stage.app.actions.importFiles([made()]);
  expect(mapping()).toMatchObject({ currencyOpen: true, mapping: { currency } });
  stage.app.actions.setCurrency("THB");
  expect(mapping()).toMatchObject({ currencyOpen: false, mapping: { currency: "THB" } });
});

it("is left blank once a chosen column turns out to have cents", async () => {
  stage.restart({}, "VND");
  await stage.app.actions.start();
  const lines = ["Customer ID,Order Date,Col7", "ann,2026-05-01,100.25", "bob,2026-05-03,50.5"];
  await stage.app.actions.importFiles([file(lines, "plain.csv")]);
  expect(mapping().mapping.currency).toBe("VND");
  stage.app.actions.setRole(0, 2, "orderTotal");
  await counted();
  expect(mapping().mapping.currency).toBe("");
});

it("is that of the page again when the files go into a data set of their own after all", async () => {
  stage.restart({}, "VND");
  await stage.app.actions.start();
  await importAll(whole());
  await stage.app.actions.importFiles([file(["Client;Day;Sum", "ann;2026-06-01;70000"], "other.csv")]);
  stage.app.actions.setTarget("open");
  stage.app.actions.setTarget("new");
  expect(mapping().mapping.currency).toBe("VND");
});
