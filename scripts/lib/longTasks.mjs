// @ts-check

/**
 * Notes every time the page is blocked for more than 50 ms, from its first moment on.
 * @param {import("playwright").Page} page
 */
export async function watchLongTasks(page) {
  await page.addInitScript(() => {
    const durations = /** @type {number[]} */ ([]);
    Reflect.set(globalThis, "longTasks", durations);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    }).observe({ type: "longtask" });
  });
}

/**
 * The longest of them since last asked, in ms; those of the drawing that has just ended included.
 * @param {import("playwright").Page} page
 */
export async function longestBlock(page) {
  await page.waitForTimeout(700);
  return page.evaluate(() => Math.max(0, .../** @type {number[]} */ (Reflect.get(globalThis, "longTasks").splice(0))));
}
