import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en";
import { vi } from "../../src/i18n/vi";
import type { Input } from "../support/app";
import { makeShop } from "../support/shop";
import { useStage } from "../support/stage";

const shop = makeShop(11);
const header = "order_id,customer_id,order_date,total";
const good = ["A1,K1,2025-01-05,120000", "A2,K2,2025-02-06,90000", "A3,K1,2025-03-07,150000"];
const withRow = (row: string) => [header, ...good, row, ""].join("\n");

const zip = new Uint8Array(2000).map((_, i) => [0x50, 0x4b, 0x03, 0x04][i] ?? (i * 37) % 256);

type ImportText = keyof typeof en.errors.import;

/** Files from which nothing can be read: each ends in one sentence, and says what to do. */
const hopeless: readonly { readonly file: Input; readonly text: ImportText }[] = [
  { file: { name: "empty.csv", text: "" }, text: "emptyFile" },
  {
    file: { name: "picture.csv", text: zip.map((byte, i) => (i < 4 ? ([0x89, 0x50, 0x4e, 0x47][i] ?? 0) : byte)) },
    text: "binaryFile",
  },
  { file: { name: "header.csv", text: `${header}\n` }, text: "headerOnly" },
  { file: { name: "quote.csv", text: `${header}\nA1,"${"x".repeat(10_000_000)}` }, text: "cellTooLong" },
];

/** Files with one bad row among good ones: that row is refused, named by its line, and the others count. */
const oneBadRow: readonly { readonly name: string; readonly row: string; readonly cause: string }[] = [
  { name: "three columns too many", row: "A4,K3,2025-04-08,80000,1,2,3", cause: "tooManyColumns" },
  { name: "a date that is no date", row: "A4,K3,soon,80000", cause: "dateUnreadable" },
  { name: 'a price "abc"', row: "A4,K3,2025-04-08,abc", cause: "amountUnreadable" },
];

describe("bad input", () => {
  const stage = useStage();

  for (const [locale, t] of [
    ["en-GB", en],
    ["vi-VN", vi],
  ] as const) {
    it(`hopeless files end in a sentence and leave the data set alone (${locale})`, async () => {
      const app = await stage.open({ locale });
      await app.importFiles(shop);
      const before = await app.kpis();
      for (const { file, text } of hopeless) {
        await app.drop(file);
        await app.until("failed");
        const said = await app.said();
        const { title, happened, todo } = t.errors.import[text];
        for (const sentence of [title, happened, todo, t.errors.kept]) expect(said).toContain(sentence);
        await app.page.getByRole("button", { name: t.errors.dismiss }).click();
        await app.until("ready");
      }
      await app.reload();
      await app.goTo("overview");
      await app.chartsDrawn();
      expect(await app.kpis()).toEqual(before);
      expect(app.problems).toEqual([]);
      await app.close();
    });

    it(`a file without a customer column says so, and cannot be confirmed (${locale})`, async () => {
      const app = await stage.open({ locale });
      await app.importFiles(shop);
      await app.drop({
        name: "nobody.csv",
        text: "order_id,order_date,total\nA1,2025-01-05,120000\nA2,2025-01-06,5000\n",
      });
      await app.until("mapping");
      expect(await app.page.getByTestId("import-confirm").isDisabled()).toBe(true);
      const said = await app.said();
      const { blocked, blockedBy, missing } = t.importing.mapping;
      expect(said).toContain(blocked(blockedBy.customer));
      expect(said).toContain(missing.customer.todo);
      await app.reload();
      await app.goTo("overview");
      expect(await app.kpi("orders")).toBe(shop.orders.length);
      await app.close();
    });
  }

  for (const { name, row, cause } of oneBadRow) {
    it(`${name}: the row is refused with its line, the others count`, async () => {
      const app = await stage.open();
      await app.importFiles({ name: "orders.csv", text: withRow(row) });
      const { reconciliation, kpis } = await app.results();
      expect(kpis.orders).toBe(good.length);
      expect(reconciliation.rowsRead).toBe(good.length + 1);
      expect(reconciliation.rowsRefused).toBe(1);
      expect(reconciliation.byCause.filter((each) => each.kind === "refused").map((each) => each.cause)).toEqual([
        cause,
      ]);
      await app.goTo("data");
      await app.page.getByText(/\b5\b/).first().waitFor();
      expect(app.problems).toEqual([]);
      await app.close();
    });
  }

  it("a file whose every date is no date asks for the column of the date", async () => {
    const app = await stage.open();
    await app.drop({ name: "dates.csv", text: `${header}\nA1,K1,soon,10\nA2,K2,later,20\n` });
    await app.until("mapping");
    expect(await app.page.getByTestId("import-confirm").isDisabled()).toBe(true);
    expect(await app.said()).toContain(en.importing.mapping.missing.date.todo);
    await app.close();
  });
});
