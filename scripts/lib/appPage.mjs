// @ts-check

/**
 * Waits until the app's root says it is in one of the phases.
 * @param {import("playwright").Page} page
 * @param {readonly string[]} phases
 * @param {number} [timeout] ms
 * @returns {Promise<string>} the phase
 */
export async function untilPhase(page, phases, timeout = 120_000) {
  const handle = await page.waitForFunction(
    (wanted) => {
      const phase = document.querySelector("[data-state]")?.getAttribute("data-state") ?? "";
      return wanted.includes(phase) ? phase : null;
    },
    phases,
    { timeout },
  );
  return (await handle.jsonValue()) ?? "";
}

/**
 * Waits until there are charts and each of them is drawn, as it is wanted now: they are drawn one after the other, after the figures.
 * @param {import("playwright").Page} page
 * @param {number} [timeout] ms
 */
export async function untilDrawn(page, timeout = 120_000) {
  await page.waitForFunction(
    () =>
      document.querySelector("[data-chart] svg") !== null &&
      document.querySelector('[data-chart] [aria-busy="true"]') === null,
    undefined,
    { timeout },
  );
}

/**
 * Waits until no forecast is being worked out: it comes after the phase "ready", by itself.
 * @param {import("playwright").Page} page
 * @param {number} [timeout] ms
 */
export async function untilForecast(page, timeout = 120_000) {
  await page.waitForFunction(
    () => document.querySelector("[data-state]")?.getAttribute("data-forecast") !== "working",
    undefined,
    { timeout },
  );
}

/**
 * Waits until a screen that asks the worker has drawn all its answers.
 * @param {import("playwright").Page} page
 * @param {string} screen
 * @param {number} [timeout] ms
 */
export async function untilAnswered(page, screen, timeout = 120_000) {
  await page.waitForFunction(
    (name) => {
      const root = document.querySelector(`[data-screen="${name}"]`);
      return (
        root?.querySelector("h1") != null && root.querySelector('[aria-busy="true"], [role="progressbar"]') === null
      );
    },
    screen,
    { polling: "raf", timeout },
  );
}
