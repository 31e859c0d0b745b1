// @ts-check
import { untilAnswered, untilForecast, untilPhase } from "./appPage.mjs";
import { longestBlock, watchLongTasks } from "./longTasks.mjs";

/**
 * What has to be on a screen before it counts as drawn: its headline and its main evidence. What comes later with a progress
 * of its own (intervals, pasts, other products) is not waited for.
 * @typedef {{ readonly present: readonly string[], readonly absent: readonly string[] }} Drawing
 */

/**
 * A choice that a screen offers, and what is drawn anew by it.
 * @typedef {{ readonly name: string, readonly choose: (page: import("playwright").Page) => Promise<unknown>, readonly drawn: Drawing }} Filter
 */

/** @param {readonly string[]} present @param {readonly string[]} [absent] @returns {Drawing} */
const drawing = (present, absent = []) => ({ present, absent });

/** @param {string} value @returns {Filter["choose"]} */
const audience = (value) => (page) => page.locator(".aud-select").first().selectOption(value);

/** @param {string} screen @param {string} evidence @returns {readonly Filter[]} */
const audiences = (screen, evidence) =>
  ["first region", "everybody", "standing atRisk"].map((value) => ({
    name: value,
    choose: audience(value),
    drawn: drawing([evidence], [`[data-testid="${screen}"][aria-busy="true"]`]),
  }));

/** @type {Readonly<Record<string, { readonly drawn: Drawing, readonly filters: readonly Filter[] }>>} */
const screens = {
  segments: {
    drawn: drawing([".segments h1", '[data-testid="plays"]', '[data-chart^="segments-"]']),
    filters: [
      {
        name: "RFM",
        choose: (page) => page.locator('[data-chart^="segments-"] .p-switch label').nth(1).click(),
        drawn: drawing(['[data-chart="segments-rfm"]', '[data-chart="rfmMap"]']),
      },
    ],
  },
  cohorts: {
    drawn: drawing([".co h1", '[data-chart="valueAtAge"] svg', '[data-chart="cohorts"]']),
    filters: [
      ...audiences("cohorts", '[data-chart="cohorts"]'),
      {
        name: "by quarter",
        choose: (page) => page.locator(".co-settings .p-switch label").last().click(),
        drawn: drawing(['[data-chart="cohorts"]'], ['[data-testid="cohorts"][aria-busy="true"]']),
      },
    ],
  },
  channels: {
    drawn: drawing([".ch h1", '[data-chart="channels-value"]', '[data-chart="channels-table"]']),
    filters: [
      ...audiences("channels", '[data-chart="channels-value"]'),
      {
        name: "by region",
        choose: (page) => page.getByTestId("channels-by").selectOption({ index: 1 }),
        drawn: drawing(['[data-chart="channels-value"]'], ['[data-testid="channels"][aria-busy="true"]']),
      },
    ],
  },
  products: {
    drawn: drawing([".pr h1", '[data-chart="product-pairs"]', '[data-chart="order-values"]']),
    filters: audiences("products", '[data-chart="product-pairs"]'),
  },
  levers: {
    drawn: drawing(
      [".lv h1", '[data-chart="levers"]', "[data-lever-figure]"],
      ['[data-testid="levers"][aria-busy="true"]'],
    ),
    filters: [
      {
        name: "a lever moved",
        choose: async (page) => {
          await page.locator(".lv-range").first().focus();
          await page.keyboard.press("ArrowRight");
        },
        drawn: drawing([".lv-result-change"]),
      },
    ],
  },
  equity: {
    drawn: drawing([".eq h1", '[data-chart="equityParts"]', '[data-chart="equityShare"], .eq-pair']),
    filters: [],
  },
  campaigns: { drawn: drawing([".camp h1"]), filters: [] },
  report: {
    drawn: drawing([".report h1", "[data-finding]"], ['[data-testid="report"][aria-busy="true"]']),
    filters: [],
  },
};

/**
 * From what the user does next to the first frame in which the drawing is there, in ms, by the page's own clock.
 * @param {import("playwright").Page} page
 * @param {Drawing} drawn
 * @param {() => Promise<unknown>} act
 * @param {number} patience ms
 */
async function timed(page, drawn, act, patience) {
  await page.evaluate(
    ({ present, absent }) => {
      /** @type {number | null} */
      let from = null;
      const note = (/** @type {Event} */ event) => {
        from ??= event.timeStamp;
      };
      const kinds = ["click", "change", "input"];
      for (const kind of kinds) window.addEventListener(kind, note, { capture: true });
      const found = new Promise((resolve) => {
        const look = () => {
          const there =
            from !== null &&
            present.every((selector) => document.querySelector(selector) !== null) &&
            absent.every((selector) => document.querySelector(selector) === null);
          if (!there || from === null) {
            requestAnimationFrame(look);
            return;
          }
          for (const kind of kinds) window.removeEventListener(kind, note, { capture: true });
          const began = from;
          // The frame that shows it ends after its callbacks.
          requestAnimationFrame(() => resolve(performance.now() - began));
        };
        requestAnimationFrame(look);
      });
      Reflect.set(globalThis, "timedDrawing", found);
    },
    { present: drawn.present, absent: drawn.absent },
  );
  await act();
  return within(
    page.evaluate(() => /** @type {Promise<number>} */ (Reflect.get(globalThis, "timedDrawing"))),
    patience,
    drawn.present.join(", "),
  );
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} patience
 * @param {string} what
 */
async function within(promise, patience, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not drawn after ${patience} ms: ${what}`)), patience);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @typedef {object} ScreenTimes all in ms
 * @property {number} drawn from the click on the screen's link to its headline and main evidence
 * @property {number} complete to the last of its answers
 * @property {number} blocked the longest time the page was blocked until then
 * @property {Readonly<Record<string, number>>} filters by choice, from the choice to the figures for it
 * @property {number | null} filterBlocked the longest time the page was blocked by one
 */

/**
 * How long each screen that asks the worker takes. Each is opened for the first time since the data set was; what another screen has
 * worked out before it may be at hand, save for the report, which comes after a reload.
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {string} file
 * @param {number} patience ms
 * @returns {Promise<Readonly<Record<string, ScreenTimes>>>}
 */
export async function insightTimes(browser, url, file, patience) {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await watchLongTasks(page);
  await page.goto(url);
  await untilPhase(page, ["empty"]);
  await page.getByTestId("file-input").first().setInputFiles(file);
  await untilPhase(page, ["mapping"], patience);
  await page.getByTestId("import-confirm").click();
  await untilPhase(page, ["ready"], patience);
  await untilForecast(page, patience);
  // Stored to the end, so that what is measured is not the writing.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(3000);

  /** @type {Record<string, ScreenTimes>} */
  const times = {};
  for (const [screen, { drawn, filters }] of Object.entries(screens)) {
    if (screen === "report") {
      await page.reload();
      await untilPhase(page, ["ready"], patience);
      await untilForecast(page, patience);
    }
    await page.evaluate(() => {
      window.location.hash = "#/data";
    });
    await longestBlock(page);
    const clicked = performance.now();
    const first = await timed(page, drawn, () => page.locator(`a[href="#/${screen}"]`).first().click(), patience);
    await untilAnswered(page, screen, patience);
    const complete = performance.now() - clicked;
    const blocked = await longestBlock(page);
    /** @type {Record<string, number>} */
    const filtered = {};
    let filterBlocked = 0;
    for (const filter of filters) {
      filtered[filter.name] = await timed(page, filter.drawn, () => filter.choose(page), patience);
      await untilAnswered(page, screen, patience);
      filterBlocked = Math.max(filterBlocked, await longestBlock(page));
    }
    times[screen] = {
      drawn: first,
      complete,
      blocked,
      filters: filtered,
      filterBlocked: filters.length === 0 ? null : filterBlocked,
    };
  }
  await context.close();
  return times;
}

/** @param {Readonly<Record<string, ScreenTimes>>} times */
export function printInsightTimes(times) {
  const ms = (/** @type {number | null} */ value) => (value === null ? "" : `${Math.round(value)} ms`);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([screen, each]) => [
        screen,
        {
          "click to main evidence": ms(each.drawn),
          "to its last answer": ms(each.complete),
          "page blocked at most": ms(each.blocked),
          "other figures": Object.entries(each.filters)
            .map(([name, value]) => `${name} ${ms(value)}`)
            .join(", "),
          "blocked at most": ms(each.filterBlocked),
        },
      ]),
    ),
  );
}
