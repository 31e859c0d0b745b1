// @ts-check

/**
 * Processor time, in ms: on a machine that others use as well, what would pass if they did not.
 * @typedef {object} ProcessorTime
 * @property {number} page of the page's own thread, all in all
 * @property {number} worker of its worker's thread, all in all
 * @property {number} longestOnPage of the page's longest task
 * @property {number} longestInWorker of the worker's longest task
 */

/**
 * What the page and its worker spend while something is done. All in all is up to the page's mark `until`, where it sets one; the longest
 * tasks are those up to the end.
 * @template T
 * @param {import("playwright").Page} page
 * @param {() => Promise<T>} act
 * @param {string} until
 * @returns {Promise<{ readonly result: T, readonly spent: ProcessorTime }>}
 */
export async function withProcessorTime(page, act, until) {
  const browser = page.context().browser();
  if (browser === null) throw new Error("a page without a browser");
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  const result = await act();
  /** @type {{ traceEvents: readonly TraceEvent[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
  return { result, spent: spentIn(traceEvents, until) };
}

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, tdur?: number, args?: { name?: string } }} TraceEvent */

/**
 * @param {readonly TraceEvent[]} events
 * @param {string} until
 * @returns {ProcessorTime}
 */
function spentIn(events, until) {
  const mark = events.findLast(({ name }) => name === until)?.ts ?? Number.POSITIVE_INFINITY;
  /** @type {Map<string, string>} */
  const threads = new Map();
  for (const { name, ph, pid, tid, args } of events) {
    if (ph === "M" && name === "thread_name") threads.set(`${pid} ${tid}`, args?.name ?? "");
  }
  const spent = { page: 0, worker: 0, longestOnPage: 0, longestInWorker: 0 };
  for (const { name, ph, pid, tid, ts, tdur = 0 } of events) {
    if (ph !== "X" || !name.endsWith("RunTask")) continue;
    const thread = threads.get(`${pid} ${tid}`);
    const ms = tdur / 1000;
    if (thread === "CrRendererMain") {
      if (ts <= mark) spent.page += ms;
      spent.longestOnPage = Math.max(spent.longestOnPage, ms);
    } else if (thread === "DedicatedWorker thread") {
      if (ts <= mark) spent.worker += ms;
      spent.longestInWorker = Math.max(spent.longestInWorker, ms);
    }
  }
  return spent;
}
