import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { type App, bytesOf } from "../support/app";
import { shopeeVn } from "../support/exports/headers";
import { type Cell, xlsx } from "../support/exports/xlsx";
import { useStage } from "../support/stage";

const vietnamese = { locale: "vi-VN" };

/** Cells of one row of a Shopee export by their headers; the other columns stay blank. */
function shopeeRow(cells: Readonly<Record<string, Cell>>): Cell[] {
  return shopeeVn.map((name) => cells[name] ?? null);
}

/** One row a product, the order's total on each of them; what Shopee masks is masked. */
function shopeeLine(
  id: string,
  at: string,
  status: string,
  buyer: string,
  sku: string,
  price: number,
  pieces: number,
  total: number,
) {
  return shopeeRow({
    "Mã đơn hàng": id,
    "Ngày đặt hàng": { time: Date.parse(`${at}Z`) },
    "Trạng Thái Đơn Hàng": status,
    "SKU sản phẩm": sku,
    "Tên sản phẩm": `Áo ${sku}`,
    "Giá ưu đãi": price,
    "Số lượng": pieces,
    "Tổng giá bán (sản phẩm)": price * pieces,
    "Tổng giá trị đơn hàng (VND)": total,
    "Người Mua": buyer,
    "Tên Người nhận": "N***h",
    "Số điện thoại": "******86",
    "Tỉnh/Thành phố": "Hà Nội",
  });
}

const shopee = {
  name: "Order.all.20260501_20260531.xlsx",
  text: xlsx([
    { name: "Ghi chú", rows: [["Báo cáo này do Kênh Người Bán tạo."], ["Vui lòng không chỉnh sửa."]] },
    {
      name: "orders",
      rows: [
        shopeeVn,
        shopeeLine("2605A", "2026-05-02T09:15:00", "Hoàn thành", "lan.nguyen", "AO-1", 150_000, 2, 420_000),
        shopeeLine("2605A", "2026-05-02T09:15:00", "Hoàn thành", "lan.nguyen", "MU-1", 120_000, 1, 420_000),
        shopeeLine("2605B", "2026-05-03T20:00:00", "Hoàn thành", "minh.tran", "AO-1", 150_000, 1, 150_000),
        shopeeLine("2605C", "2026-05-09T11:30:00", "Đã hủy", "hoa.le", "AO-2", 500_000, 1, 500_000),
        shopeeLine("2605D", "2026-05-20T08:05:00", "Đang giao", "lan.nguyen", "MU-1", 120_000, 3, 360_000),
      ],
    },
  ]),
};

const csvHeader = "Order ID,Customer ID,Order Date,Order Total,Status";
const csv = (name: string, ...lines: string[]) => ({ name, text: [csvHeader, ...lines, ""].join("\n") });
const may = csv("may.csv", "A1,ann,2026-05-01,100,paid", "A2,bob,2026-05-03,50,paid", "A3,ann,2026-05-20,25,paid");
const june = csv("june.csv", "A1,ann,2026-05-01,100,paid", "A2,bob,2026-05-03,40,paid", "B1,dan,2026-06-01,10,paid");

describe("import", () => {
  const stage = useStage();

  /** The counts on the mapping screen belong to the mapping on show. */
  const counted = (app: App) =>
    app.page.locator('[data-testid="import-outcome"][data-waiting="false"]').waitFor({ state: "attached" });
  const figures = async (app: App) => {
    await app.goTo("overview");
    // An undo takes its notice away at once, and puts the figures back as soon as they are worked out.
    await app.until("ready");
    return [await app.kpi("customers"), await app.kpi("orders"), await app.kpi("revenue")];
  };

  it("a Shopee workbook goes in as it is, with one key press", async () => {
    const app = await stage.open(vietnamese);
    await app.drop(shopee);
    await app.until("mapping");
    await counted(app);
    const said = await app.said();
    expect(said).toContain("Đơn hàng xuất từ Shopee: 5 dòng, 4 đơn");
    expect(said).toContain("Tính 3 đơn của 2 khách, tổng cộng 930.000");
    const cancelled = app.page.getByRole("checkbox", { name: /^Đã hủy/ });
    expect(await cancelled.isChecked()).toBe(false);
    expect(await cancelled.locator("xpath=..").innerText()).toMatch(/1 đơn, 500\.000/);
    await app.page.keyboard.press("Enter");
    await app.until("ready");
    expect(await figures(app)).toEqual([2, 3, 930_000]);
    await app.goTo("data");
    await app.page.getByText("tệp Excel, trang tính orders").waitFor();
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it("counts follow the answers: a status ticked by keyboard", async () => {
    const app = await stage.open(vietnamese);
    await app.drop(shopee);
    await app.until("mapping");
    await counted(app);
    await app.page.getByRole("checkbox", { name: /^Đã hủy/ }).focus();
    await app.page.keyboard.press("Space");
    await app.page.getByText("Tính 4 đơn của 3 khách", { exact: false }).waitFor();
    await app.confirm();
    await app.until("ready");
    expect(await figures(app)).toEqual([3, 4, 1_430_000]);
    await app.close();
  });

  it("June is added to May, with the counts before and after, and taken back", async () => {
    const app = await stage.open();
    await app.importFiles(may);
    expect(await figures(app)).toEqual([2, 3, 175]);

    await app.drop(june);
    await app.until("mapping");
    const changes = app.page.getByTestId("import-changes");
    await changes.getByText("1 new order · 1 new customer · 1 order updated · 1 order is there just so.").waitFor();
    await app.page.getByText("Read as last time.").waitFor();
    await app.page.getByRole("button", { name: "Add to “may”" }).click();
    await app.until("ready");
    expect(await figures(app)).toEqual([3, 4, 175]);

    await app.reload();
    await app.goTo("data");
    const last = app.page.getByTestId("last-import");
    await last.getByText(/^june.csv came to this data set on/).waitFor();
    await app.page.getByTestId("reconciliation").getByText("The lines add up").waitFor();
    await last.getByRole("button", { name: "Undo this import" }).press("Enter");
    await last.waitFor({ state: "detached" });
    expect(await figures(app)).toEqual([2, 3, 175]);
    await app.reload();
    expect(await figures(app)).toEqual([2, 3, 175]);

    // The same file again changes nothing, and is known.
    await app.drop(may);
    await app.until("mapping");
    await changes.getByText("Imported before, byte for byte: may.csv.").waitFor();
    await app.confirm();
    await app.until("ready");
    expect(await figures(app)).toEqual([2, 3, 175]);
    expect(app.problems).toEqual([]);
    await app.close();
  });

  for (const [language, locale, by] of [
    ["Vietnamese", "vi-VN", "keyboard"],
    ["English", "en-GB", "mouse"],
  ] as const) {
    it(`asked, answered, added to, undone and dropped again: ${language}, by ${by}`, async () => {
      const app = await stage.open({ locale });
      const isVi = language === "Vietnamese";
      const press = async (name: RegExp, role: "radio" | "button") => {
        const target = app.page.getByRole(role, { name }).first();
        if (by === "mouse") return target.click();
        await target.focus();
        await app.page.keyboard.press(role === "radio" ? "Space" : "Enter");
      };
      // No day above the twelfth: nothing proves what comes first.
      const header = "Mã đơn hàng,Số điện thoại,Ngày đặt hàng,Tổng tiền";
      const first = {
        name: "thang-4.csv",
        text: `${header}\n1,0901234567,03/04/2026,100000\n2,0901234568,05/04/2026,50000\n`,
      };
      await app.drop(first);
      await app.until("mapping");
      await counted(app);
      expect(await app.page.getByTestId("import-confirm").isDisabled()).toBe(true);
      expect(await app.said()).toContain("1 · 0901234567 · 03/04/2026 · 100000");
      await press(isVi ? /ngày trước/ : /day first/, "radio");
      await counted(app);
      await press(isVi ? /^Xem giá trị khách hàng/ : /^Show customer value|^See/, "button");
      await app.until("ready");
      expect(await figures(app)).toEqual([2, 2, 150_000]);

      // The answer is remembered and said; what the new file changes is told before and after.
      const second = {
        name: "thang-6.csv",
        text: `${header}\n2,0901234568,05/04/2026,40000\n3,+84901234567,01/06/2026,7000\n`,
      };
      await app.drop(second);
      await app.until("mapping");
      await counted(app);
      await app.page.getByText(isVi ? "Đọc như lần trước." : "Read as last time.").waitFor();
      await press(isVi ? /^Thêm vào/ : /^Add to/, "button");
      await app.until("ready");
      expect(await figures(app)).toEqual([2, 3, 147_000]);
      await app.page.getByText(isVi ? "Đã thêm: thang-6.csv" : "Added: thang-6.csv").waitFor();
      await press(isVi ? /^Hoàn tác lần nhập này/ : /^Undo this import/, "button");
      await app.page.getByTestId("undo-added").waitFor({ state: "detached" });
      expect(await figures(app)).toEqual([2, 2, 150_000]);

      // Added once more, and then the older export over it: what is newer stays.
      await app.importFiles(second);
      await app.drop({ ...first, text: `${first.text}4,0909999999,06/04/2026,1000\n` });
      await app.until("mapping");
      await counted(app);
      const changes = app.page.getByTestId("import-changes");
      await changes.getByText(isVi ? /1 đơn giữ nguyên/ : /1 order stays as it is/).waitFor();
      await press(isVi ? /^Thêm vào/ : /^Add to/, "button");
      await app.until("ready");
      expect(await figures(app)).toEqual([3, 4, 148_000]);
      await app.reload();
      expect(await figures(app)).toEqual([3, 4, 148_000]);
      expect(app.problems).toEqual([]);
      await app.close();
    });
  }

  it("refused rows are downloaded, mended and dropped again", async () => {
    const app = await stage.openFile();
    await app.importFiles(csv("may.csv", "A1,ann,2026-05-01,100,paid", "A2,bob,2026-02-31,50,paid"));
    await app.goTo("data");
    const button = app.page.getByTestId("refused").getByRole("button", { name: "Download the refused rows" });
    const download = await app.downloadBy(() => button.click());
    const text = (await bytesOf(download)).toString("utf8");
    expect(text).toContain("Date could not be read");
    await app.drop({ name: "mended.csv", text: text.replace("2026-02-31", "2026-02-28") });
    await app.until("mapping");
    await app.page.getByTestId("import-changes").getByText("1 new order · 1 new customer.").waitFor();
    await app.confirm();
    await app.until("ready");
    expect(await figures(app)).toEqual([2, 2, 150]);
    await app.close();
  });

  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 360],
  ] as const) {
    it(`every question is accessible, and nothing scrolls sideways: ${colorScheme}, ${width} px`, async () => {
      const app = await stage.open({ ...vietnamese, colorScheme, viewport: { width, height: 900 } });
      await app.importFiles(may);
      const lines = [
        "A1,ann,2026-05-01,100 USD,paid",
        "A4,cid,2026-06-01,9000 VND,chờ xử lý",
        "A5,cid,2026-13-01,5 USD,x",
      ];
      await app.drop(csv("mixed.csv", ...lines));
      await app.until("mapping");
      await counted(app);
      await app.page.getByRole("radio", { name: /^Đổi các loại khác/ }).check();
      await counted(app);
      const mapping = await new AxeBuilder({ page: app.page }).analyze();
      expect(mapping.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = () => app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await app.page.getByRole("button", { name: "Hủy", exact: true }).click();
      await app.goTo("data");
      await app.page.getByTestId("last-import").waitFor();
      const data = await new AxeBuilder({ page: app.page }).analyze();
      expect(data.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await app.close();
    });
  }
});
