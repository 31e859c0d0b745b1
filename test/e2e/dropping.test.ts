import { describe, expect, it } from "vitest";
import { makeShop } from "../support/shop";
import { useStage } from "../support/stage";

const shop = makeShop(17);

describe("ways in", () => {
  const stage = useStage();

  for (const target of ['[data-testid="file-input"]', "body"]) {
    it(`a file dropped on ${target} is imported once`, async () => {
      const app = await stage.open();
      const data = await app.page.evaluateHandle(({ name, text }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name, { type: "text/csv" }));
        return transfer;
      }, shop);
      for (const type of ["dragenter", "dragover", "drop"]) {
        await app.page.dispatchEvent(target, type, { dataTransfer: data });
      }
      await app.until("mapping");
      await app.confirm();
      await app.until("ready");
      await app.goTo("overview");
      expect(await app.kpi("orders")).toBe(shop.orders.length);
      await app.goTo("data");
      await app.page.getByText(shop.name.replace(".csv", "")).first().waitFor();
      expect(app.problems).toEqual([]);
      await app.close();
    });
  }

  it("two files of one shop make one data set, whatever way the rows are split", async () => {
    const app = await stage.open();
    const [header = "", ...rows] = shop.text.trimEnd().split("\n");
    const half = (name: string, part: readonly string[]) => ({ name, text: [header, ...part, ""].join("\n") });
    const odd = rows.filter((_, i) => i % 2 === 1);
    const even = rows.filter((_, i) => i % 2 === 0);
    await app.importFiles(half("odd.csv", odd), half("even.csv", even));
    expect(await app.kpi("orders")).toBe(shop.orders.length);
    expect(await app.kpi("revenue")).toBe(shop.orders.reduce((sum, order) => sum + order.net, 0));
    await app.close();
  });

  it("pasted cells are read like a file", async () => {
    const app = await stage.open();
    const cells =
      "Khách hàng\tNgày mua\tThành tiền\nKH1\t05/01/2025\t1.200.000\nKH2\t25/02/2025\t300.000\nKH1\t26/03/2025\t90.000\n";
    await app.page.getByRole("button", { name: /Paste/ }).first().click();
    await app.page.getByRole("textbox").first().fill(cells);
    await app.page.getByRole("button", { name: /Read these cells/ }).click();
    await app.until("mapping");
    await app.confirm();
    await app.until("ready");
    await app.goTo("overview");
    expect(await app.kpi("customers")).toBe(2);
    expect(await app.kpi("revenue")).toBe(1_590_000);
    await app.close();
  });
});
