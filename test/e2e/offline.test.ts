import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dist } from "../../scripts/lib/paths.mjs";
import { serveFolder } from "../../scripts/lib/server.mjs";
import { en } from "../../src/i18n/en";
import { expectAgreement } from "../support/agreement";
import { App, serveSite } from "../support/app";
import { naiveKpis } from "../support/naive";
import { makeShop } from "../support/shop";
import { useStage } from "../support/stage";

const shop = makeShop(3);

describe("the same figures, from the site and from the disk", () => {
  const stage = useStage();

  it("the site agrees with plain loops, and still does after a reload with the server gone", async () => {
    const site = await serveSite();
    const app = await App.open(stage.browser, site.url);
    await app.importFiles(shop);
    expectAgreement(await app.results(), shop.orders);
    const shown = await app.kpis();
    expect(shown.get("customers")).toBe(naiveKpis(shop.orders).customers);

    await app.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await site.close();
    await app.reload();
    await app.chartsDrawn();
    expect(await app.kpis()).toEqual(shown);
    await app.close();
  });

  it("the service worker keeps the site and not the single file beside it", async () => {
    const site = await serveSite();
    const app = await App.open(stage.browser, site.url);
    await app.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const kept = await app.page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map((request) => new URL(request.url).pathname);
    });
    expect(kept.some((path) => path.endsWith("/index.html"))).toBe(true);
    expect(kept.filter((path) => path.endsWith("perennial.html"))).toEqual([]);
    await app.close();
    await site.close();
  });

  for (const visit of ["first", "second"] as const) {
    it(`a new version is offered on a ${visit} visit, comes when asked for, and finds the orders where they were`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), "perennial-site-"));
      await cp(dist, folder, { recursive: true });
      const site = await serveFolder({ folder });
      const app = await App.open(stage.browser, site.url);
      await app.importFiles(shop);
      const shown = await app.kpis();
      await app.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      // On the first visit the page is the server's, on the second the service worker's.
      if (visit === "second") await app.reload();

      await publishNewer(folder);
      await app.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await app.page.getByText(en.shell.updateTitle).waitFor();
      expect(await app.page.locator('meta[name="newer"]').count()).toBe(0);

      await app.page.getByRole("button", { name: en.shell.updateAction }).click();
      await app.page.locator('meta[name="newer"]').waitFor({ state: "attached" });
      await app.until("ready");
      await app.goTo("overview");
      expect(await app.kpis()).toEqual(shown);
      expect(app.problems).toEqual([]);
      await app.close();
      await site.close();
      await rm(folder, { recursive: true });
    });
  }

  it("perennial.html agrees with plain loops from file://, offline, and after a reload", async () => {
    const app = await stage.openFile({ offline: true });
    await app.importFiles(shop);
    await app.chartsDrawn();
    expectAgreement(await app.results(), shop.orders);
    const shown = await app.kpis();

    await app.reload();
    await app.chartsDrawn();
    expect(await app.kpis()).toEqual(shown);
    expect(await app.page.evaluate(() => navigator.serviceWorker?.controller ?? null)).toBeNull();
    expect(app.problems).toEqual([]);
    await app.close();
  });
});

/** What an upload changes for a browser: the page, and with it the list of files of the service worker. */
async function publishNewer(folder: string): Promise<void> {
  const html = path.join(folder, "index.html");
  await writeFile(html, (await readFile(html, "utf8")).replace("</head>", '<meta name="newer"></head>'));
  const worker = path.join(folder, "sw.js");
  const listed = await readFile(worker, "utf8");
  const newer = listed.replace(/(url:"index\.html",revision:")[^"]+/, "$1newer");
  if (newer === listed) throw new Error("the service worker does not list the page");
  await writeFile(worker, newer);
}
