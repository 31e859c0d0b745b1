// @ts-check
// npm run screenshots: every screen of the built site with the sample shop, in both languages, both themes and two widths, into
// .cache/screenshots, and the picture of the README. `-- --only=vi-light-1440` makes one set.
import { mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { requireBrowser } from "./browser.mjs";
import { untilAnswered, untilDrawn, untilForecast, untilPhase } from "./lib/appPage.mjs";
import { isBuilt } from "./lib/freshness.mjs";
import { cache, dist, root } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { serveFolder } from "./lib/server.mjs";

const { values: options } = parseArgs({ options: { only: { type: "string" } } });
const folder = path.join(cache, "screenshots");
const readmePicture = path.join(root, "docs/overview.png");
const mostBytes = 400_000;

const someOrders = `order_id,customer_id,customer_name,order_date,order_total,channel,note
DH001,KH01,Nguyễn Thị Thanh Hương,2025-01-05,1250000,Shopee,
DH002,KH02,Trần Quốc Đạt,2025-01-06,340000,Facebook,giao nhanh
DH003,KH01,Nguyễn Thị Thanh Hương,2025-02-11,780000,Shopee,
DH004,KH03,Phạm Ngọc Ánh,2025-02-14,2100000,Website,
`;

/** @typedef {{ language: "vi" | "en", theme: "light" | "dark", width: number }} Look */

/** @type {Look[]} */
const looks = /** @type {const} */ (["vi", "en"]).flatMap((language) =>
  /** @type {const} */ (["light", "dark"]).flatMap((theme) => [1440, 390].map((width) => ({ language, theme, width }))),
);

/** @param {Look} look */
const nameOf = (look) => `${look.language}-${look.theme}-${look.width}`;

/** @param {import("playwright").Page} page @param {string} screen */
async function goTo(page, screen) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
    window.scrollTo(0, 0);
  }, `#/${screen}`);
  // Fonts of letters first seen here, and the part that holds the screen.
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(300);
}

/** @param {import("playwright").Browser} browser @param {string} url @param {Look} look */
async function openPage(browser, url, look) {
  const context = await browser.newContext({
    locale: look.language === "vi" ? "vi-VN" : "en-GB",
    colorScheme: look.theme,
    viewport: { width: look.width, height: look.width < 600 ? 844 : 1000 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(url);
  await untilPhase(page, ["empty"]);
  return page;
}

/** @param {import("playwright").Browser} browser @param {string} url @param {Look} look */
async function takeSet(browser, url, look) {
  const page = await openPage(browser, url, look);
  const take = (/** @type {string} */ screen, fullPage = true) =>
    page.screenshot({ path: path.join(folder, `${nameOf(look)}-${screen}.png`), fullPage });

  await goTo(page, "import");
  await take("import");
  await page.getByTestId("load-sample").first().click();
  await untilPhase(page, ["ready"]);
  await goTo(page, "overview");
  await untilDrawn(page);
  await untilForecast(page);
  await take("overview");
  await goTo(page, "customers");
  await take("customers");
  await goTo(page, "customers/0");
  // It lies over the window, so the window is its picture.
  await take("customer", false);
  await goTo(page, "forecast");
  await take("forecast");
  for (const screen of ["segments", "cohorts", "channels", "products", "levers", "equity", "campaigns", "report"]) {
    await goTo(page, screen);
    await untilAnswered(page, screen);
    await take(screen);
  }
  await goTo(page, "data");
  await take("data");
  await goTo(page, "import");
  await page
    .getByTestId("file-input")
    .first()
    .setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(someOrders) });
  await untilPhase(page, ["mapping"]);
  await page.waitForTimeout(300);
  await take("mapping");
  await page.context().close();
}

/** @param {import("playwright").Browser} browser @param {string} url */
async function takeReadmePicture(browser, url) {
  const page = await openPage(browser, url, { language: "en", theme: "light", width: 1440 });
  await page.getByTestId("load-sample").first().click();
  await untilPhase(page, ["ready"]);
  await goTo(page, "overview");
  await untilDrawn(page);
  await untilForecast(page);
  // Down to the end of the first row of charts.
  const chart = await page.locator("[data-chart]").first().boundingBox();
  const height = chart === null ? 1000 : Math.round(chart.y + chart.height + 20);
  await page.screenshot({ path: readmePicture, clip: { x: 0, y: 0, width: 1440, height } });
  const { size } = statSync(readmePicture);
  if (size > mostBytes) throw new Error(`docs/overview.png has ${size} bytes, more than ${mostBytes}`);
}

if (!isBuilt() && (await runNode("scripts/build.mjs")) !== 0) process.exit(1);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await serveFolder({ folder: dist });
const browser = await chromium.launch(await requireBrowser());
for (const look of looks) {
  if (options.only !== undefined && options.only !== nameOf(look)) continue;
  await takeSet(browser, site.url, look);
  console.log(nameOf(look));
}
if (options.only === undefined) await takeReadmePicture(browser, site.url);
await browser.close();
await site.close();
console.log(`Pictures are in ${path.relative(root, folder)}, the README's in docs/.`);
