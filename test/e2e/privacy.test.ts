import { createServer } from "node:http";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { makeShop } from "../support/shop";
import { useStage } from "../support/stage";

const shop = makeShop(5);

/** Somebody else's server: writes down whoever calls, and lets every origin read the answer. */
async function listener() {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? "");
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Every way out that a script on the page has without leaving it. */
async function tryToTell(page: Page, url: string): Promise<void> {
  await page.evaluate(async (base) => {
    const failed = () => undefined;
    const image = new Image();
    image.src = `${base}image`;
    const script = document.createElement("script");
    script.src = `${base}script`;
    document.head.append(script);
    const frame = document.createElement("iframe");
    frame.src = `${base}frame`;
    document.body.append(frame);
    const form = document.createElement("form");
    form.action = `${base}form`;
    form.method = "post";
    document.body.append(form);
    form.submit();
    navigator.sendBeacon(`${base}beacon`, "x");
    await fetch(`${base}fetch`, { mode: "no-cors" }).catch(failed);
  }, url);
  for (const worker of page.workers()) {
    await worker.evaluate((base) => fetch(`${base}worker`, { mode: "no-cors" }).then(String, String), url);
  }
  await page.waitForTimeout(500);
}

describe("nothing leaves the browser", () => {
  const stage = useStage();

  for (const bundle of ["hosted", "single file"] as const) {
    it(`${bundle}: a whole import asks for nothing but its own files, and breaks no policy`, async () => {
      const app = bundle === "hosted" ? await stage.open() : await stage.openFile();
      await app.importFiles(shop);
      await app.chartsDrawn();
      for (const screen of ["customers", "data"]) {
        await app.goTo(screen);
        await app.page.waitForTimeout(300);
      }
      const own = bundle === "hosted" ? [stage.url, "data:", "blob:"] : ["file:", "data:", "blob:"];
      expect(app.requests.filter((url) => !own.some((prefix) => url.startsWith(prefix)))).toEqual([]);
      expect(app.problems).toEqual([]);
      await app.close();
    });

    it(`${bundle}: the policy stops page and worker from telling anyone`, async () => {
      const other = await listener();
      // The listener hears: without this the test could not fail.
      await fetch(`${other.url}hearing`);
      expect(other.calls).toEqual(["/hearing"]);

      const app = bundle === "hosted" ? await stage.open() : await stage.openFile();
      await app.importFiles(shop);
      expect(app.page.workers().length).toBeGreaterThan(0);
      await tryToTell(app.page, other.url);
      expect(other.calls).toEqual(["/hearing"]);
      await app.close();
      await other.close();
    });
  }
});
