import { describe, expect, it } from "vitest";
import { bytesOf } from "../support/app";
import { splitCsv } from "../support/csv";
import { useStage } from "../support/stage";

const screens = ["segments", "cohorts", "channels", "products", "levers", "equity", "campaigns", "report"];

describe("from values to decisions, on the sample shop", () => {
  const stage = useStage();

  for (const locale of ["vi-VN", "en-GB"]) {
    it(`every screen opens with a sentence and its evidence, from the import to the win-back list (${locale})`, async () => {
      const app = await stage.open({ locale });
      await app.loadSample();
      for (const screen of screens) {
        await app.answered(screen);
        const root = app.page.locator(`[data-screen="${screen}"]`);
        expect((await root.locator("h1").first().innerText()).length, screen).toBeGreaterThan(8);
        // Nothing that could not be worked out may be written as if it had been.
        expect(await root.innerText(), screen).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
        expect(await root.locator('[role="alert"]').count(), screen).toBe(0);
      }
      await app.answered("segments");
      const play = app.page.locator('[data-play="winBack"]');
      const wanted = Number(await play.getAttribute("data-customers"));
      expect(wanted).toBeGreaterThan(0);
      await play.getByTestId("list-export").click();
      const list = await app.downloadBy(() => app.page.getByTestId("list-plain").click());
      const text = (await bytesOf(list)).toString("utf8");
      expect(text.charCodeAt(0)).toBe(0xfeff);
      const rows = splitCsv(text.slice(1)).filter((row) => row.some((cell) => cell !== ""));
      expect(rows.length - 1).toBe(wanted);
      for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^[=@\t\r]|^[-+](?![\d.\s])/);
      expect(app.problems).toEqual([]);
      await app.close();
    });
  }

  it("works from the file on disk, and what was typed survives a reload", async () => {
    const app = await stage.openFile();
    await app.loadSample();
    await app.answered("equity");
    await app.page.getByTestId("add-competitor").click();
    await app.page
      .locator('[data-screen="equity"] input[type="text"], [data-screen="equity"] input:not([type])')
      .first()
      .fill("Chợ Lớn");
    await app.page.keyboard.press("Tab");
    await app.page.waitForTimeout(500);
    await app.reload();
    await app.answered("equity");
    const values = await app.page
      .locator('[data-screen="equity"] input')
      .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : "")));
    expect(values).toContain("Chợ Lớn");
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it("the results file holds cohorts, channels and segments that add up to the customers", async () => {
    const app = await stage.open();
    await app.loadSample();
    const results = await app.results();
    const { customers } = results.dataset;
    expect(results.cohorts.reduce((sum, cohort) => sum + cohort.customers, 0)).toBe(customers);
    expect(results.channels?.reduce((sum, channel) => sum + channel.customers, 0)).toBe(customers);
    expect(results.segments.rfm.reduce((sum, segment) => sum + segment.customers, 0)).toBe(customers);
    expect(results.segments.standing?.reduce((sum, segment) => sum + segment.customers, 0)).toBe(customers);
    expect(results.customers.every(({ segment }) => segment !== null)).toBe(true);
    await app.close();
  });
});
