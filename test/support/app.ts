import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Page,
} from "playwright";
import { inject } from "vitest";
import { untilAnswered, untilDrawn, untilForecast, untilPhase } from "../../scripts/lib/appPage.mjs";
import { dist, singleFile } from "../../scripts/lib/paths.mjs";
import { serveFolder } from "../../scripts/lib/server.mjs";
import type { KpiName, Results } from "../../src/engine";
import type { Phase } from "../../src/state/types";

export type Input = string | { readonly name: string; readonly text: string | Uint8Array };

const MINUTE = 60_000;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch(inject("launch"));
}

/** The site under a path of its own, as a shop would host it in a folder of its web space. */
export function serveSite(): Promise<{ url: string; close: () => Promise<void> }> {
  return serveFolder({ folder: dist, base: "/shop/clv/" });
}

/** One page of the app, driven and read by the data attributes and test ids of docs/ARCHITECTURE.md. */
export class App {
  /** Console errors (a breach of the policy is one) and uncaught exceptions. */
  readonly problems: string[] = [];
  /** Everything the page, its worker and its service worker asked for. */
  readonly requests: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("pageerror", (error) => this.problems.push(String(error)));
    context.on("request", (request) => this.requests.push(request.url()));
  }

  static async open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<App> {
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "Asia/Ho_Chi_Minh", ...options });
    const app = new App(await context.newPage(), context);
    await app.page.goto(url);
    await app.until("empty", "ready");
    return app;
  }

  static openFile(browser: Browser, options: BrowserContextOptions = {}): Promise<App> {
    return App.open(browser, pathToFileURL(singleFile).href, options);
  }

  /** Waits until the app is in one of the phases, and tells which; "ready" with its forecast made or refused. */
  async until(...phases: readonly Phase[]): Promise<Phase> {
    const phase = await untilPhase(this.page, phases);
    if (phase === "ready") await untilForecast(this.page);
    return phases.find((wanted) => wanted === phase) ?? this.until(...phases);
  }

  phase(): Promise<string | null> {
    return this.page.locator("[data-state]").first().getAttribute("data-state");
  }

  /** Gives files to the import screen; a path is handed over as such, so that a large file is not copied. */
  async drop(...inputs: readonly Input[]): Promise<void> {
    await this.goTo("import");
    const input = this.page.getByTestId("file-input").first();
    const paths = inputs.filter((each) => typeof each === "string");
    if (paths.length === inputs.length) await input.setInputFiles(paths);
    else await input.setInputFiles(await Promise.all(inputs.map(toFilePayload)));
  }

  async confirm(): Promise<void> {
    await this.page.getByTestId("import-confirm").click();
  }

  /** From the files to the drawn overview, saying yes to the proposed mapping. */
  async importFiles(...inputs: readonly Input[]): Promise<void> {
    await this.drop(...inputs);
    await this.until("mapping");
    await this.confirm();
    await this.until("ready");
    await this.goTo("overview");
  }

  async loadSample(): Promise<void> {
    await this.page.getByTestId("load-sample").first().click();
    await this.until("ready");
    await this.goTo("overview");
  }

  async goTo(screen: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${screen}`);
  }

  /** Opens a screen that asks the worker, and waits for its answers. */
  async answered(screen: string): Promise<void> {
    await this.goTo(screen);
    await untilAnswered(this.page, screen);
  }

  /** Waits for the charts of the overview: they come in a part of their own. */
  async chartsDrawn(): Promise<void> {
    await untilDrawn(this.page);
  }

  /** The raw figure behind a headline; null where the screen says the data cannot support it. */
  async kpi(name: KpiName): Promise<number | null> {
    const raw = await this.page.locator(`[data-kpi="${name}"]`).first().getAttribute("data-value");
    return raw === null || raw === "" ? null : Number(raw);
  }

  /** All the words on the screen. */
  said(): Promise<string> {
    return this.page.locator("[data-state]").first().innerText();
  }

  /** Every headline figure on the screen, by name; waits until there are some. */
  async kpis(): Promise<ReadonlyMap<string, number | null>> {
    await this.page.locator("[data-kpi]").first().waitFor();
    const pairs = await this.page
      .locator("[data-kpi]")
      .evaluateAll((elements) =>
        elements.map((element) => [element.getAttribute("data-kpi"), element.getAttribute("data-value")]),
      );
    return new Map(pairs.map(([name, raw]) => [name ?? "", raw ? Number(raw) : null]));
  }

  async results(): Promise<Results> {
    const download = await this.downloadBy(() => this.page.getByTestId("download-results").first().click());
    return JSON.parse((await bytesOf(download)).toString("utf8"));
  }

  async downloadBy(act: () => Promise<unknown>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent("download", { timeout: MINUTE }), act()]);
    return download;
  }

  /** Reloads and waits for the data set to stand again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.until("ready");
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function toFilePayload(input: Input) {
  const name = typeof input === "string" ? path.basename(input) : input.name;
  const buffer = typeof input === "string" ? await readFile(input) : Buffer.from(input.text);
  return { name, mimeType: "text/csv", buffer };
}
