// @ts-check
import { untilAnswered, untilForecast, untilPhase } from "./appPage.mjs";

const screens = ["segments", "cohorts", "channels", "products", "levers", "equity", "campaigns", "report"];

/**
 * How long each screen that asks the worker takes, from a click on its link to its first answer drawn, and from another
 * audience to the figures for it; and the longest time the page was blocked meanwhile.
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {string} file
 * @param {number} patience ms
 * @returns {Promise<Record<string, { drawn: number, blocked: number, filtered: number | null, blockedByFilter: number | null }>>}
 */
export async function insightTimes(browser, url, file, patience) {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await page.goto(url);
  await untilPhase(page, ["empty"]);
  await page.getByTestId("file-input").first().setInputFiles(file);
  await untilPhase(page, ["mapping"], patience);
  await page.getByTestId("import-confirm").click();
  await untilPhase(page, ["ready"], patience);
  await untilForecast(page, patience);
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const durations = /** @type {number[]} */ ([]);
    Reflect.set(globalThis, "longTasks", durations);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    }).observe({ type: "longtask" });
  });
  const longest = () =>
    page.evaluate(() => Math.max(0, .../** @type {number[]} */ (Reflect.get(globalThis, "longTasks").splice(0))));

  /** @type {Awaited<ReturnType<typeof insightTimes>>} */
  const times = {};
  for (const screen of screens) {
    await page.evaluate(() => {
      window.location.hash = "#/data";
    });
    await page.waitForTimeout(500);
    await longest();
    const clicked = performance.now();
    await page.locator(`a[href="#/${screen}"]`).first().click();
    await untilAnswered(page, screen, patience);
    const drawn = performance.now() - clicked;
    await page.waitForTimeout(300);
    times[screen] = { drawn, blocked: await longest(), filtered: null, blockedByFilter: null };
  }
  await context.close();
  return times;
}
