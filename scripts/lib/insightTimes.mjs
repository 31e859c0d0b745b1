// @ts-check
import { untilAnswered, untilForecast, untilPhase } from "./appPage.mjs";
import { longestBlock, watchLongTasks } from "./longTasks.mjs";
import { withProcessorTime } from "./processorTime.mjs";

/**
 * What has to be on a screen before it counts as drawn: its headline and its main evidence. What comes later with a progress
 * of its own (intervals, pasts, other products) is not waited for.
 * @typedef {{ readonly present: readonly string[], readonly absent: readonly string[] }} Drawing
 */

/**
 * A choice that a screen offers, and what is drawn anew by it.
 * @typedef {{ readonly name: string, readonly choose: (page: import("playwright").Page) => Promise<unknown>, readonly drawn: Drawing }} Filter
 */

/**
 * A chart counts once nothing in it waits for its turn to be drawn.
 * @param {readonly string[]} present
 * @param {readonly string[]} [absent]
 * @returns {Drawing}
 */
const drawing = (present, absent = []) => ({
  present,
  absent: [
    ...absent,
    ...present.filter((one) => one.includes("[data-chart")).map((one) => `${one} [aria-busy="true"]`),
  ],
});

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
    drawn: drawing([".co h1", '[data-chart="valueAtAge"]', '[data-chart="cohorts"]']),
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
    drawn: drawing([".eq h1", '[data-chart="equityParts"]', ':is([data-chart="equityShare"], .eq-pair)']),
    filters: [],
  },
  campaigns: { drawn: drawing([".camp h1"]), filters: [] },
  report: { drawn: drawing([".report h1", "[data-finding]", '[data-chart="valueShare"]']), filters: [] },
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
          requestAnimationFrame(() => {
            performance.mark("drawn");
            resolve(performance.now() - began);
          });
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

/** @typedef {import("./processorTime.mjs").ProcessorTime} ProcessorTime */

/**
 * What was waited for, how long in ms by the clock, what it took of the processor, and the longest time the page was blocked.
 * @typedef {{ readonly what: string, readonly ms: number, readonly spent: ProcessorTime, readonly blocked: number }} Measured
 */

/**
 * How long each screen that asks the worker takes. Each is opened for the first time since the data set was; what another screen has
 * worked out before it may be at hand, save for the report, which comes after a reload.
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {string} file
 * @param {number} patience ms
 * @returns {Promise<readonly Measured[]>}
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

  /** @type {Measured[]} */
  const measured = [];
  const measure = async (/** @type {string} */ what, /** @type {() => Promise<number>} */ act) => {
    await longestBlock(page);
    const both = async () => ({ ms: await act(), blocked: await longestBlock(page) });
    const { result, spent } = await withProcessorTime(page, both, "drawn");
    measured.push({ what, ...result, spent });
  };
  for (const [screen, { drawn, filters }] of Object.entries(screens)) {
    if (screen === "report") {
      await page.reload();
      await untilPhase(page, ["ready"], patience);
      await untilForecast(page, patience);
    }
    await page.evaluate(() => {
      window.location.hash = "#/data";
    });
    const open = () => page.locator(`a[href="#/${screen}"]`).first().click();
    await measure(screen, () => timed(page, drawn, open, patience));
    const rest = performance.now();
    await measure("  to its last answer", async () => {
      await untilAnswered(page, screen, patience);
      return performance.now() - rest;
    });
    for (const filter of filters) {
      await measure(`  ${filter.name}`, () => timed(page, filter.drawn, () => filter.choose(page), patience));
      await untilAnswered(page, screen, patience);
    }
  }
  await context.close();
  return measured;
}

/** @param {readonly Measured[]} measured */
export function printInsightTimes(measured) {
  const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
  const rows = measured.map(({ what, ms: clock, spent, blocked }) => [
    what,
    ms(clock),
    ms(spent.page + spent.worker),
    ms(blocked),
    ms(spent.longestOnPage),
    ms(spent.longestInWorker),
  ]);
  const head = ["", "clock", "processor", "page blocked", "(processor)", "worker's longest step (processor)"];
  for (const row of [head, ...rows]) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(i === 5 ? 34 : 14))).join(""));
  }
  console.log("(processor: of the page and its worker together; blocked 0 ms: never longer than 50 ms)");
}
