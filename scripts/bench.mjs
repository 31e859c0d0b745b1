// @ts-check
// npm run bench: an import of 1,000,000 orders of 200,000 customers, from the dropped file to the drawn charts, beside what
// papaparse alone needs to parse the same text; then a reload. Prints medians; judges nothing.
// Then what the forecast takes and whether the page stays free meanwhile, each screen that asks the worker in a shop of many
// channels and products, and the models by themselves.
// `npm run bench -- --orders=100000 --customers=20000 --rounds=1` for a quick look.
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { requireBrowser } from "./browser.mjs";
import { untilDrawn, untilForecast, untilPhase } from "./lib/appPage.mjs";
import { benchFile } from "./lib/benchFile.mjs";
import { benchShop } from "./lib/benchShop.mjs";
import { isBuilt } from "./lib/freshness.mjs";
import { insightTimes, printInsightTimes } from "./lib/insightTimes.mjs";
import { longestBlock, watchLongTasks } from "./lib/longTasks.mjs";
import { peakProcessMemory, watchMemory } from "./lib/memory.mjs";
import { dist, root } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { serveFolder } from "./lib/server.mjs";

const patience = 600_000;
const { values: options } = parseArgs({
  options: {
    orders: { type: "string", default: "1000000" },
    customers: { type: "string", default: "200000" },
    rounds: { type: "string", default: "3" },
  },
});

/** @param {import("playwright").Browser} browser @param {string} url @param {string} file */
async function papaparseAlone(browser, url, file) {
  const page = await browser.newPage();
  await page.goto(`${url}test/bench/papaparse.html`);
  await page.locator("input").setInputFiles(file);
  const read = async (/** @type {"whole" | "chunks"} */ way) => {
    const { ms, rows } = await page.evaluate((asked) => Reflect.get(globalThis, "parseAlone")(asked), way);
    if (rows !== Number(options.orders) + 1) throw new Error(`papaparse (${way}) read ${rows} rows`);
    return ms;
  };
  const chunks = await read("chunks");
  const whole = await read("whole");
  await page.close();
  return { whole, chunks };
}

/** @param {import("playwright").Browser} browser @param {string} url @param {string} file */
async function perennial(browser, url, file) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await watchLongTasks(page);
  await page.goto(url);
  await untilPhase(page, ["empty"]);
  const memory = await watchMemory(page);
  const dropped = performance.now();
  await page.getByTestId("file-input").first().setInputFiles(file);
  const phase = await untilPhase(page, ["mapping", "failed"], patience);
  if (phase === "failed")
    throw new Error(`the import failed: ${await page.locator("[data-state]").first().innerText()}`);
  const mapped = performance.now();
  await page.getByTestId("import-confirm").click();
  await untilPhase(page, ["ready"], patience);
  await untilDrawn(page, patience);
  const drawn = performance.now();
  const heap = await memory.stop();
  const customers = await page.locator('[data-kpi="customers"]').first().getAttribute("data-value");
  if (customers !== options.customers) throw new Error(`the overview shows ${customers} customers`);

  // The import is drawn before it is stored to the end; a reload is fair once it is.
  await page.waitForLoadState("networkidle");
  const asked = performance.now();
  await page.reload();
  await untilPhase(page, ["ready"], patience);
  const ready = performance.now();
  await untilDrawn(page, patience);
  const reloaded = performance.now() - asked;
  const forecast = await forecastTimes(page, ready);
  const process = await peakProcessMemory(browser);
  await context.close();
  return { mapped: mapped - dropped, imported: drawn - dropped, reloaded, heap, process, ...forecast };
}

/**
 * After a reload: the fit that follows (all models back-tested and fitted), going to the forecast, another model, and from a
 * press on another horizon to its figures; with the longest time the page was blocked by each.
 * @param {import("playwright").Page} page
 * @param {number} ready when the figures that need no model were there
 */
async function forecastTimes(page, ready) {
  await longestBlock(page);
  await untilForecast(page, patience);
  const fitted = performance.now() - ready;
  const blockedByFit = await longestBlock(page);
  await page.evaluate(() => {
    window.location.hash = "#/forecast";
  });
  await page.locator('[data-chart="tracking"] svg').first().waitFor({ timeout: patience });
  const blockedByScreen = await longestBlock(page);
  const equity = () => page.locator('[data-kpi="customerEquity"]').first().getAttribute("data-value");

  const model = page.locator("select").last();
  const other = await model.evaluate(
    (/** @type {HTMLSelectElement} */ select) => [...select.options].find((o) => o.value === "paretonbd")?.value ?? "",
  );
  const first = await equity();
  const asked = performance.now();
  await model.selectOption(other);
  await untilOther(page, first);
  const refitted = performance.now() - asked;
  const blockedByModel = await longestBlock(page);

  const horizons = [];
  let blockedByHorizon = 0;
  for (const months of ["6", "3", "24"]) {
    const before = await equity();
    const pressed = performance.now();
    await page
      .locator("fieldset label", { hasText: new RegExp(`^${months}$`) })
      .first()
      .click();
    await untilOther(page, before);
    horizons.push(performance.now() - pressed);
    blockedByHorizon = Math.max(blockedByHorizon, await longestBlock(page));
  }
  const horizon = median(horizons);
  return { fitted, blockedByFit, blockedByScreen, refitted, blockedByModel, horizon, blockedByHorizon };
}

/**
 * Until the customer equity on screen is another one.
 * @param {import("playwright").Page} page
 * @param {string | null} before
 */
async function untilOther(page, before) {
  await page.waitForFunction(
    (old) => document.querySelector('[data-kpi="customerEquity"]')?.getAttribute("data-value") !== old,
    before,
    { polling: "raf", timeout: patience },
  );
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1e6)} MB`;

if (!isBuilt() && (await runNode("scripts/build.mjs")) !== 0) process.exit(1);
const file = await benchFile(Number(options.orders), Number(options.customers));
console.log(`${options.orders} orders, ${options.customers} customers, 7 columns, ${megabytes(statSync(file).size)}`);
const launch = await requireBrowser();
const site = await serveFolder({ folder: dist });
const yardstick = await serveFolder({ folder: root });
/** @type {(Awaited<ReturnType<typeof papaparseAlone>> & Awaited<ReturnType<typeof perennial>>)[]} */
const rounds = [];
for (let i = 0; i < Number(options.rounds); i++) {
  // A browser of its own for each, so that neither inherits the other's memory.
  const alone = await chromium.launch(launch);
  const papaparse = await papaparseAlone(alone, yardstick.url, file);
  await alone.close();
  const browser = await chromium.launch(launch);
  const app = await perennial(browser, site.url, file);
  await browser.close();
  rounds.push({ ...papaparse, ...app });
  console.log(
    `round ${i + 1}: papaparse ${seconds(papaparse.chunks)}, import ${seconds(app.imported)}, reload ${seconds(app.reloaded)}`,
  );
}
await yardstick.close();

const of = (/** @type {Exclude<keyof (typeof rounds)[number], "process">} */ name) =>
  median(rounds.map((round) => round[name]));
const ratio = (/** @type {number} */ a, /** @type {number} */ b) => (a / b).toFixed(2);
const rss = rounds.flatMap((round) => (round.process === undefined ? [] : [round.process]));
console.table({
  "papaparse alone, chunks": {
    median: seconds(of("chunks")),
    "÷ papaparse chunks": "1.00",
    "÷ papaparse whole": ratio(of("chunks"), of("whole")),
  },
  "papaparse alone, whole string": {
    median: seconds(of("whole")),
    "÷ papaparse chunks": ratio(of("whole"), of("chunks")),
    "÷ papaparse whole": "1.00",
  },
  "drop to mapping": {
    median: seconds(of("mapped")),
    "÷ papaparse chunks": ratio(of("mapped"), of("chunks")),
    "÷ papaparse whole": ratio(of("mapped"), of("whole")),
  },
  "drop to drawn charts": {
    median: seconds(of("imported")),
    "÷ papaparse chunks": ratio(of("imported"), of("chunks")),
    "÷ papaparse whole": ratio(of("imported"), of("whole")),
  },
  "reload to drawn charts": {
    median: seconds(of("reloaded")),
    "÷ papaparse chunks": ratio(of("reloaded"), of("chunks")),
    "÷ papaparse whole": ratio(of("reloaded"), of("whole")),
  },
});
console.log(`reload ÷ import: ${ratio(of("reloaded"), of("imported"))}`);
console.log(`peak JavaScript memory during the import (page and worker, sampled): ${megabytes(of("heap"))}`);
if (rss.length > 0) console.log(`peak memory of the page's process: ${megabytes(median(rss))}`);

const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
console.table({
  "forecast after a reload (back-test of all models, fit, draws)": {
    median: ms(of("fitted")),
    "page blocked at most": ms(of("blockedByFit")),
  },
  "going to the forecast's screen": { median: "", "page blocked at most": ms(of("blockedByScreen")) },
  "another model, its back-test at hand": {
    median: ms(of("refitted")),
    "page blocked at most": ms(of("blockedByModel")),
  },
  "another horizon, from the press to the figures": {
    median: ms(of("horizon")),
    "page blocked at most": ms(of("blockedByHorizon")),
  },
});
console.log("(0 ms: never longer than 50 ms, which is what browsers tell)");

console.log(`a shop of 50 channels and 5,000 products, ${options.orders} orders of ${options.customers} customers:`);
const forScreens = await chromium.launch(launch);
const shop = await benchShop(Number(options.orders), Number(options.customers));
printInsightTimes(await insightTimes(forScreens, site.url, shop, patience));
await forScreens.close();
await site.close();

// The models by themselves, beside what other engines need on such a machine.
await runNode("test/bench/models.bench.mjs");
