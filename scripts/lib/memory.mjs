// @ts-check
import { readFileSync } from "node:fs";

/**
 * Watches how much JavaScript memory a page and its workers hold together: heap and the buffers behind typed arrays.
 * A busy worker answers between its messages only, so a peak within one long computation can go unseen; the process's
 * own high-water mark (Linux) does not miss it.
 * @param {import("playwright").Page} page
 */
export async function watchMemory(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {Map<string, number>} bytes held, by target */
  const held = new Map();
  let peak = 0;
  let messageId = 0;
  /** @param {string} target @param {{ usedSize: number, backingStorageSize?: number }} usage */
  const note = (target, usage) => {
    held.set(target, usage.usedSize + (usage.backingStorageSize ?? 0));
    peak = Math.max(
      peak,
      [...held.values()].reduce((sum, bytes) => sum + bytes, 0),
    );
  };
  /** @type {Set<string>} */
  const workers = new Set();
  session.on("Target.attachedToTarget", ({ sessionId }) => workers.add(sessionId));
  session.on("Target.detachedFromTarget", ({ sessionId }) => {
    workers.delete(sessionId);
    held.delete(sessionId);
  });
  session.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { result } = JSON.parse(message);
    if (result?.usedSize !== undefined) note(sessionId, result);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });

  let watching = true;
  const loop = (async () => {
    while (watching) {
      note("page", await session.send("Runtime.getHeapUsage"));
      for (const sessionId of workers) {
        const message = JSON.stringify({ id: ++messageId, method: "Runtime.getHeapUsage" });
        await session.send("Target.sendMessageToTarget", { sessionId, message });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();

  return {
    /** @returns {Promise<number>} the peak in bytes */
    async stop() {
      watching = false;
      await loop;
      await session.detach();
      return peak;
    },
  };
}

/**
 * The most memory any of the browser's page processes ever held, in bytes; undefined outside Linux.
 * @param {import("playwright").Browser} browser
 * @returns {Promise<number | undefined>}
 */
export async function peakProcessMemory(browser) {
  if (process.platform !== "linux") return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const marks = processInfo
    .filter((each) => each.type === "renderer")
    .map(({ id }) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) * 1024);
  return Math.max(...marks);
}
