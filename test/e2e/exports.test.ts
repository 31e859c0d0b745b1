import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en";
import { bytesOf } from "../support/app";
import { splitCsv } from "../support/csv";
import { makeShop } from "../support/shop";
import { useStage } from "../support/stage";

const shop = makeShop(13);
const pngMagic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe("what can be taken away", () => {
  const stage = useStage();

  for (const bundle of ["hosted", "single file"] as const) {
    it(`${bundle}: every chart saves as PNG at twice its size and as SVG with its title`, async () => {
      const app = bundle === "hosted" ? await stage.open() : await stage.openFile();
      await app.importFiles(shop);
      await app.chartsDrawn();
      const charts = await app.page.locator("[data-chart]").all();
      expect(charts.length).toBeGreaterThanOrEqual(4);
      for (const chart of charts) {
        // Chromium swallows downloads beyond ten in a burst, and counts anew after a second.
        await app.page.waitForTimeout(1100);
        const name = await chart.getAttribute("data-chart");
        const title = await chart.getByRole("heading").first().innerText();
        // Said once, "saved" stays in the foot: what comes after is drawn in one and the same layout.
        await app.downloadBy(() => chart.getByRole("button", { name: /SVG/ }).click());
        const svg = await app.downloadBy(() => chart.getByRole("button", { name: /SVG/ }).click());
        const drawing = (await bytesOf(svg)).toString("utf8");
        const read = await app.page.evaluate(readSvg, drawing);
        expect(read.error, `${name}.svg`).toBeNull();
        // A long title is broken into lines, so its words are compared, not its spaces.
        expect(read.text.replace(/\s/g, ""), `${name}.svg`).toContain(title.replace(/\s/g, ""));
        expect(read.text, `${name}.svg`).toContain(shop.name.replace(/\.csv$/, ""));

        const png = await app.downloadBy(() => chart.getByRole("button", { name: /PNG/ }).click());
        const bytes = await bytesOf(png);
        expect([...bytes.subarray(0, 8)], `${name}.png`).toEqual(pngMagic);
        expect(bytes.readUInt32BE(16), `${name}.png`).toBe(Math.round(2 * read.width));
        expect(bytes.readUInt32BE(20), `${name}.png`).toBe(Math.round(2 * read.height));
      }
      expect(app.problems).toEqual([]);
      await app.close();
    });
  }

  it("the customers' CSV opens in Excel: one row a customer, with a byte order mark, nothing that runs as a formula", async () => {
    const app = await stage.open();
    const evil = '=HYPERLINK("http://x","y")';
    const quoted = `"${evil.replaceAll('"', '""')}"`;
    const text = `${shop.text}Z1,${quoted},${quoted},2025-01-05 10:00:00,100000\n`;
    await app.importFiles({ name: "evil.csv", text });
    await app.goTo("customers");
    const download = await app.downloadBy(() => app.page.getByRole("button", { name: en.customers.download }).click());
    const csv = (await bytesOf(download)).toString("utf8");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const rows = splitCsv(csv, csv.includes(";") ? ";" : ",");
    expect(rows.length).toBe(new Set(shop.orders.map((order) => order.customer)).size + 2);
    expect(rows.flat().some((cell) => cell.includes("HYPERLINK"))).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    await app.close();
  });

  it("a picture of the best customers can hide their names, and be copied", async () => {
    const app = await stage.open();
    await app.importFiles(shop);
    await app.chartsDrawn();
    const chart = app.page.locator("[data-chart]", { has: app.page.getByRole("checkbox") }).first();
    const svg = async () => {
      const download = await app.downloadBy(() => chart.getByRole("button", { name: /SVG/ }).click());
      return (await bytesOf(download)).toString("utf8");
    };
    expect(await svg()).toContain("Nguyễn Thị Hương");
    await chart.getByRole("checkbox").check();
    expect(await svg()).not.toContain("Nguyễn Thị Hương");

    await app.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(stage.url).origin });
    await chart.getByRole("button", { name: /Copy/ }).click();
    await chart.getByText(en.charts.copied).waitFor();
    expect(await app.page.evaluate(readCopiedPicture)).toEqual(pngMagic);
    await app.close();
  });
});

/** Runs in the page: the first bytes of the picture on the clipboard. */
async function readCopiedPicture() {
  const [item] = await navigator.clipboard.read();
  const picture = await item?.getType("image/png");
  return picture === undefined ? [] : [...new Uint8Array(await picture.slice(0, 8).arrayBuffer())];
}

/** Runs in the page, which has an XML parser. */
function readSvg(source: string) {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  const root = parsed.documentElement;
  const texts = [...root.querySelectorAll("text")].map((text) => text.textContent ?? "");
  return {
    error: parsed.querySelector("parsererror")?.textContent ?? (root.localName === "svg" ? null : root.localName),
    text: texts.join(" "),
    width: Number(root.getAttribute("width")),
    height: Number(root.getAttribute("height")),
  };
}
