import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAgreement } from "../support/agreement";
import { App, launchBrowser, serveSite } from "../support/app";
import { naiveKpis } from "../support/naive";
import { makeShop } from "../support/shop";

const shop = makeShop(3);

describe("the same figures, from the site and from the disk", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("the site agrees with plain loops, and still does after a reload with the server gone", async () => {
    const site = await serveSite();
    const app = await App.open(browser, site.url);
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
    const app = await App.open(browser, site.url);
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

  it("perennial.html agrees with plain loops from file://, offline, and after a reload", async () => {
    const app = await App.openFile(browser, { offline: true });
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
