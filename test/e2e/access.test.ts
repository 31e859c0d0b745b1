import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import type { App } from "../support/app";
import { makeShop } from "../support/shop";
import { useStage } from "../support/stage";

const shop = makeShop(7);

/** Every screen with something in it, reached the way a test can name; each leaves the app where the next goes on. */
const screens: readonly { readonly name: string; readonly open: (app: App) => Promise<unknown> }[] = [
  { name: "import", open: (app) => app.until("empty") },
  {
    name: "failure",
    open: async (app) => {
      await app.drop({ name: "empty.csv", text: "" });
      await app.until("failed");
    },
  },
  {
    name: "mapping",
    open: async (app) => {
      await app.drop(shop);
      await app.until("mapping");
      await app.page.getByTestId("import-confirm").waitFor();
    },
  },
  {
    name: "overview",
    open: async (app) => {
      await app.confirm();
      await app.until("ready");
      await app.goTo("overview");
      await app.chartsDrawn();
    },
  },
  {
    name: "customers",
    open: async (app) => {
      await app.goTo("customers");
      await app.page.getByText("Nguyễn Thị Hương").first().waitFor();
    },
  },
  {
    name: "one customer",
    open: async (app) => {
      await app.goTo("customers/0");
      await app.page.locator("[data-chart] svg").first().waitFor();
    },
  },
  {
    name: "forecast",
    open: async (app) => {
      await app.goTo("forecast");
      await app.page.locator('[data-chart="tracking"] svg').first().waitFor();
    },
  },
  ...["segments", "cohorts", "channels", "products", "levers", "equity", "campaigns", "report"].map((name) => ({
    name,
    open: (app: App) => app.answered(name),
  })),
  {
    name: "data",
    open: async (app) => {
      await app.goTo("data");
      await app.page.getByText(shop.name).first().waitFor();
    },
  },
];

describe("for everyone", () => {
  const stage = useStage();

  for (const [colorScheme, locale] of [
    ["light", "en-GB"],
    ["dark", "vi-VN"],
    ["light", "vi-VN"],
    ["dark", "en-GB"],
  ] as const) {
    it(`axe finds nothing on any screen (${colorScheme}, ${locale})`, async () => {
      const app = await stage.open({ colorScheme, locale, reducedMotion: "reduce" });
      const found: string[] = [];
      for (const screen of screens) {
        await screen.open(app);
        const { violations } = await new AxeBuilder({ page: app.page }).analyze();
        for (const { id, help, nodes } of violations) {
          for (const node of nodes)
            found.push(`${screen.name}: ${id} (${help}): ${node.target.join(" ")}: ${node.html}`);
        }
      }
      expect(found.join("\n")).toBe("");
      await app.close();
    });
  }

  for (const locale of ["en-GB", "vi-VN"]) {
    it(`no screen scrolls sideways at 360 px (${locale})`, async () => {
      const app = await stage.open({ viewport: { width: 360, height: 740 }, locale });
      for (const screen of screens) {
        await screen.open(app);
        const width = await app.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, screen.name).toBeLessThanOrEqual(360);
      }
      await app.close();
    });
  }

  it("an import needs nothing but the keyboard", async () => {
    const app = await stage.open();
    const chooser = app.page.waitForEvent("filechooser");
    await tabTo(app, '[data-testid="file-input"]');
    await app.page.keyboard.press("Enter");
    await (await chooser).setFiles({ name: shop.name, mimeType: "text/csv", buffer: Buffer.from(shop.text) });
    await app.until("mapping");
    await tabTo(app, '[data-testid="import-confirm"]');
    await app.page.keyboard.press("Enter");
    await app.until("ready");
    expect(await app.kpi("orders")).toBe(shop.orders.length);
    await app.close();
  });
});

/** Presses Tab until the focus is on the element. */
async function tabTo(app: App, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await app.page.keyboard.press("Tab");
    if (await app.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}
