import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { useStage } from "../support/stage";

const budget = 350_000;

describe("first load of the site", () => {
  const stage = useStage();

  for (const locale of ["vi-VN", "en-GB"]) {
    it(`scripts, styles and fonts before the first screen (${locale}) are at most 350 kB gzipped`, async () => {
      const context = await stage.browser.newContext({ locale, serviceWorkers: "block" });
      const page = await context.newPage();
      const sizes: Promise<readonly [string, number]>[] = [];
      page.on("response", (response) => {
        // The worker's blob comes out of the page's own script, and has been weighed with it.
        if (!response.url().startsWith(stage.url)) return;
        if (!["script", "stylesheet", "font"].includes(response.request().resourceType())) return;
        sizes.push(response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body).length] as const));
      });
      await page.goto(stage.url);
      await page.locator('[data-state="empty"]').waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForLoadState("networkidle");
      const parts = await Promise.all(sizes);
      const total = parts.reduce((sum, [, size]) => sum + size, 0);
      expect(parts.some(([path]) => path.endsWith(".js"))).toBe(true);
      expect(parts.some(([path]) => path.endsWith(".woff2"))).toBe(true);
      expect(total, parts.map(([path, size]) => `${path} ${size}`).join("\n")).toBeLessThanOrEqual(budget);
      await context.close();
    });
  }

  it("does not load the charts before there is something to draw", async () => {
    const app = await stage.open({ serviceWorkers: "block" });
    const before = new Set(app.requests);
    await app.loadSample();
    await app.chartsDrawn();
    const later = app.requests.filter((url) => url.endsWith(".js") && !before.has(url));
    expect(later.length).toBeGreaterThan(0);
    await app.close();
  });
});
