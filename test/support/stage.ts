import type { Browser, BrowserContextOptions } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { App, launchBrowser, serveSite } from "./app";

/** What the tests of one file play on: a browser, and the site served to it. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  /** A fresh visitor's page of the site, or of the single file. */
  open(options?: BrowserContextOptions): Promise<App>;
  openFile(options?: BrowserContextOptions): Promise<App>;
}

/** Opened before the first test of the block it is called in, closed after the last. */
export function useStage(): Stage {
  let made: { readonly browser: Browser; readonly site: { url: string; close: () => Promise<void> } } | null = null;
  const stage = () => {
    if (made === null) throw new Error("The stage stands only while tests run.");
    return made;
  };
  beforeAll(async () => {
    const [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
    made = { browser, site };
  });
  afterAll(async () => {
    await made?.browser.close();
    await made?.site.close();
  });
  return {
    get browser() {
      return stage().browser;
    },
    get url() {
      return stage().site.url;
    },
    open: (options) => App.open(stage().browser, stage().site.url, options),
    openFile: (options) => App.openFile(stage().browser, options),
  };
}
