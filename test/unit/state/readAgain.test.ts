import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { xlsx } from "../../support/exports/xlsx";
import { appStage } from "./appStage";
import { file, header, importsOn, mayFile } from "./importsOn";

const stage = appStage("read-again-test", mayFile);
const { state, mapping, kpis, importAll, counted } = importsOn(stage);
beforeEach(() => stage.app.actions.start());

describe("files of a known header", () => {
  it("are read as last time, and say so; what is new in them is judged anew", async () => {
    await stage.app.actions.importFiles([mayFile()]);
    stage.app.actions.setGroup(0, { excludedStatuses: [] });
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 4 });
    await stage.app.actions.importFiles([
      file([header, "B1,ann,2026-06-01,1,cancelled", "B2,ann,2026-06-02,2,voided"], "june.csv"),
    ]);
    const { remembered, mapping: said, draft } = mapping();
    expect(remembered).toEqual([draft.groups[0]?.headerSignature]);
    expect(said.groups[0]?.excludedStatuses).toEqual(["voided"]);
    stage.app.actions.forgetRemembered(remembered[0] ?? "");
    expect(mapping().mapping.groups[0]?.excludedStatuses).toEqual(["cancelled", "voided"]);
    expect(mapping().remembered).toEqual([]);
  });

  it("have the margins of categories that were typed last time", async () => {
    const lines = ["Order ID,Customer ID,Order Date,Category,SKU,Quantity,Unit price", "1,ann,2026-05-01,Hats,A,1,100"];
    await stage.app.actions.importFiles([file(lines, "a.csv")]);
    stage.app.actions.setImport({ categoryMargins: { Hats: 0.4 } });
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ revenue: 100, grossProfit: 40 });
    await stage.app.actions.importFiles([file([...lines, "2,bob,2026-05-02,Hats,A,1,50"], "b.csv")]);
    expect(mapping().mapping.categoryMargins).toEqual({ Hats: 0.4 });
    await stage.app.actions.addFiles([file(lines, "c.csv")]);
    expect(mapping().mapping.categoryMargins).toEqual({ Hats: 0.4 });
  });

  it("a column that was chosen last time is chosen again", async () => {
    const lines = ["Order ID,Buyer ref,Order Date,Order Total", "A1,ann,2026-05-01,100", "A2,bob,2026-05-02,1"];
    await stage.app.actions.importFiles([file(lines, "a.csv")]);
    stage.app.actions.setRole(0, 1, "customerId");
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ customers: 2 });
    await stage.app.actions.importFiles([file([...lines, "A3,cid,2026-05-03,5"], "b.csv")]);
    expect(mapping().mapping.groups[0]?.roles[1]).toBe("customerId");
    await counted();
    expect(mapping().changes).toMatchObject({ newOrders: 1, repeatedOrders: 2 });
  });
});

describe("the counts on the mapping screen", () => {
  it("follow the mapping", async () => {
    await stage.app.actions.importFiles([mayFile()]);
    expect(mapping().survey?.groups[0]).toMatchObject({ rows: 4, orders: 4 });
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 3, revenueUsed: 175 });
    stage.app.actions.setGroup(0, { excludedStatuses: [] });
    expect(mapping().surveying).toBe(true);
    await counted();
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 4, revenueUsed: 245 });
  });

  it("money of another currency is told in its own, also once it is converted", async () => {
    const lines = [
      "Order ID,Customer ID,Order Date,Order Total,Currency",
      "A1,ann,2026-05-01,9000,VND",
      "A2,bob,2026-05-02,1.5,USD",
    ];
    await stage.app.actions.importFiles([file(lines, "a.csv")]);
    expect(mapping().survey?.failure?.code).toBe("severalCurrencies");
    stage.app.actions.setCurrency("VND");
    stage.app.actions.setImport({ currencies: { kind: "convert", rates: { USD: 25_000 } } });
    await counted();
    expect(mapping().survey?.groups[0]?.currencies).toMatchObject([
      { code: "USD", amount: 1.5 },
      { code: "VND", amount: 9000 },
    ]);
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 2, revenueUsed: 46_500 });
    stage.app.actions.setImport({ currencies: { kind: "only" } });
    await counted();
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 1, revenueUsed: 9000 });
  });

  it("a fault in counting keeps nobody from going on", async () => {
    stage.failsAt = "importSurvey";
    await stage.app.actions.importFiles([mayFile()]);
    expect(mapping()).toMatchObject({ survey: null, surveying: false });
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 3 });
  });

  it("a status column that the user names has its statuses judged like any other", async () => {
    const lines = [
      "Order ID,Customer ID,Order Date,Order Total,Note",
      "A1,ann,2026-05-01,9,ok",
      "A2,ann,2026-05-02,1,cancelled",
    ];
    await stage.app.actions.importFiles([file(lines, "a.csv")]);
    stage.app.actions.setRole(0, 4, "status");
    await counted();
    expect(
      mapping()
        .draft.groups[0]?.statuses.map(({ value }) => value)
        .sort(),
    ).toEqual(["cancelled", "ok"]);
    expect(mapping().mapping.groups[0]?.excludedStatuses).toEqual(["cancelled"]);
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 1, revenueUsed: 9 });
  });
});

describe("refused rows", () => {
  const broken = [header, "A1,ann,2026-05-01,100,paid", "A2,bob,2026-02-31,50,paid", "A3,ann,2026-05-20,abc,paid"];
  const causes = {
    dateMissing: "no date",
    dateUnreadable: "bad date",
    amountMissing: "no amount",
    amountUnreadable: "bad amount",
    tooManyColumns: "too many",
    quoteUnclosed: "open quote",
  };
  const textOf = async () => (await (await stage.app.actions.refusedFiles(causes))?.[0]?.blob.text()) ?? "";

  it("can be taken, mended and dropped again", async () => {
    await importAll(file(broken, "may.csv"));
    expect(state().refused).toMatchObject({ rows: 2 });
    const text = await textOf();
    expect(text).toContain("bad date");
    expect(text).toContain("bad amount");
    const mended = text.replace("2026-02-31", "2026-02-28").replace("abc", "7");
    await importAll(new File([mended], "mended.csv"));
    expect(kpis()).toMatchObject({ orders: 3, revenue: 157 });
  });

  it("can be taken on the mapping screen already", async () => {
    await stage.app.actions.importFiles([file(broken, "may.csv")]);
    expect(await textOf()).toContain("bad amount");
    expect(mapping().step).toBe("mapping");
  });

  it("are gone with the files", async () => {
    await importAll(file(broken, "may.csv"));
    stage.restart();
    await stage.app.actions.start();
    expect(state().refused).toBeNull();
    expect(await stage.app.actions.refusedFiles(causes)).toBeNull();
  });
});

describe("files read once more", () => {
  it("a list of costs dropped beside the orders gives them costs, and leaves the answers as they were", async () => {
    const lines = [
      "Order ID,Customer ID,Order Date,Line total,Quantity,SKU,Status",
      "A1,ann,2026-05-01,100,2,S1,paid",
      "A2,bob,2026-05-02,50,1,S2,cancelled",
    ];
    await stage.app.actions.importFiles([file(lines, "orders.csv")]);
    stage.app.actions.setGroup(0, { excludedStatuses: [] });
    await counted();
    expect(mapping().survey?.costs).toMatchObject({ products: 0, ordersWithCost: 0, ordersWithout: 2 });
    await stage.app.actions.addFiles([file(["SKU,Cost", "S1,30", "S9,1"], "costs.csv")]);
    expect(mapping().draft.groups.map(({ kind }) => kind ?? "orders")).toEqual(["orders", "productCosts"]);
    expect(mapping().mapping.groups[0]?.excludedStatuses).toEqual([]);
    expect(mapping().survey?.costs).toMatchObject({ products: 2, ordersWithCost: 1, ordersWithout: 1 });
    await stage.app.actions.confirmImport();
    expect([...(state().dataset?.orders.cost ?? [])]).toEqual([60, Number.NaN]);
  });

  it("another sheet of a workbook", async () => {
    const rows = (id: string, total: number) => [
      ["Order ID", "Customer ID", "Order Date", "Order Total"],
      [id, "ann", { day: Date.UTC(2026, 4, 1) }, total],
      [`${id}b`, "bob", { day: Date.UTC(2026, 4, 2) }, total],
    ];
    const book = xlsx([
      { name: "Q1", rows: rows("A", 5) },
      { name: "Q2", rows: rows("B", 7) },
    ]);
    await stage.app.actions.importFiles([new File([new Uint8Array(book)], "shop.xlsx")]);
    const sheets = () => mapping().draft.groups[0]?.files[0]?.facts;
    expect(sheets()?.sheets.map(({ name }) => name)).toEqual(["Q1", "Q2"]);
    // All of them together, each as a file of its own.
    await stage.app.actions.chooseReading({ file: 0, sheet: "Q1", alsoSheets: ["Q2"] });
    expect(mapping().draft.groups[0]?.files.map(({ facts }) => [facts?.position, facts?.sheet])).toEqual([
      [0, "Q1"],
      [1, "Q2"],
    ]);
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 4, revenueUsed: 24 });
    await stage.app.actions.importFiles([new File([new Uint8Array(book)], "shop.xlsx")]);
    await stage.app.actions.chooseReading({ file: 0, sheet: "Q2" });
    expect(sheets()?.sheet).toBe("Q2");
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 2, revenueUsed: 14 });
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ revenue: 14 });
  });

  it("an encoding that was guessed, in another one", async () => {
    // "Lan, Hạnh" with Windows-1258's letters: no UTF-8.
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("Order ID,Customer ID,Order Date,Order Total,Name\nA1,ann,2026-05-01,5,"),
      0xd5,
      0xe3,
      0x0a,
    ]);
    await stage.app.actions.importFiles([new File([bytes], "cu.csv")]);
    const read = () => mapping().draft.groups[0]?.files[0];
    const [first, second] = read()?.facts?.encodings ?? [];
    expect(read()?.encoding).toBe(first?.encoding);
    if (second === undefined) throw new Error("nothing to choose from");
    await stage.app.actions.chooseReading({ file: 0, encoding: second.encoding });
    expect(read()?.encoding).toBe(second.encoding);
  });
});
