import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import { ImportError } from "../../../src/ingest";
import { importAll, importText, readAll } from "./support";

const vietnamese = `Mã đơn hàng,Khách hàng,Ngày mua,Thành tiền
DH1,"Nguyễn Thị Hoà 😀",2024-01-02,100000
DH2,Đặng Văn Ước,2024-01-03,250000
DH3,"Trần ""Bé"" Ơn",2024-02-01,50000
`;

function utf16(text: string, little: boolean, bom: boolean): Uint8Array {
  const units = [...(bom ? "\uFEFF" : ""), ...text].join("");
  const bytes = new Uint8Array(units.length * 2);
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i);
    bytes[2 * i + (little ? 0 : 1)] = unit & 255;
    bytes[2 * i + (little ? 1 : 0)] = unit >> 8;
  }
  return bytes;
}

/** Bytes of a one-byte encoding, for tests: the few letters they use. */
function legacy(text: string, letters: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text], (letter) => letters[letter] ?? letter.charCodeAt(0));
}

const failureOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof ImportError) return error.failure;
    throw error;
  }
  return null;
};

describe("decoding", () => {
  it("reads the same wherever the slices end, multi-byte characters included", () => {
    const bytes = new TextEncoder().encode(vietnamese);
    const whole = importAll([{ name: "a.csv", content: bytes }]);
    expect(unpackText(whole.result.orders.customerKey)).toEqual(["Nguyễn Thị Hoà 😀", "Đặng Văn Ước", 'Trần "Bé" Ơn']);
    for (let slice = 1; slice < bytes.length; slice++) {
      const cut = importAll([{ name: "a.csv", content: bytes }], undefined, slice);
      expect(cut.result, `slices of ${slice} bytes`).toEqual(whole.result);
      expect(cut.draft).toEqual(whole.draft);
    }
  });

  it.each([
    ["utf-8", (text: string) => new TextEncoder().encode(text)],
    ["utf-16le", (text: string) => utf16(text, true, true)],
  ] as const)("a file of many pieces is what was written, in %s, one slice or many", (_, encode) => {
    const people = ["Nguyễn Thị Hoà 😀", "Đặng, Văn Ước", 'Trần "Bé" Ơn', "dòng 1\ndòng 2"];
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const name = `${people[i % people.length]} ${i % 700}`;
      return { id: `DH${i}`, name: i % 900 < 450 ? `ten ${i % 700}` : name, total: 1000 + i };
    });
    const lines = rows.map(({ id, name, total }) => {
      const cell = /[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
      return `${id},${cell},2024-01-${10 + (total % 20)},${total}`;
    });
    const content = encode(`order_id,customer,date,total\n${lines.join("\n")}\n`);
    const whole = importAll([{ name: "a.csv", content }], undefined, content.length);
    const { orders } = whole.result;
    expect(unpackText(orders.orderKey)).toEqual(rows.map(({ id }) => id));
    expect([...orders.net]).toEqual(rows.map(({ total }) => total));
    const names = unpackText(orders.customerName);
    expect([...orders.customer].map((customer) => names[customer])).toEqual(
      rows.map(({ name }) => name.replace("\n", " ")),
    );
    for (const slice of [40_000, 100_003]) {
      const cut = importAll([{ name: "a.csv", content }], undefined, slice);
      expect(cut.result, `slices of ${slice} bytes`).toEqual(whole.result);
      expect(cut.draft).toEqual(whole.draft);
    }
  });

  it.each([
    ["utf-16le", true, true],
    ["utf-16le", true, false],
    ["utf-16be", false, true],
    ["utf-16be", false, false],
  ] as const)("reads %s (little-endian %s, mark %s)", (encoding, little, bom) => {
    const { result } = importAll([{ name: "a.csv", content: utf16(vietnamese, little, bom) }], undefined, 7);
    expect(result.files[0]?.encoding).toBe(encoding);
    expect(unpackText(result.orders.customerKey)[1]).toBe("Đặng Văn Ước");
  });

  it("reads windows-1258, whose tones are characters of their own, into composed letters", () => {
    // "Đặng" and "Trần" as ă + dot below, â + grave.
    const text = "order_id,customer,date,total\n1,Đă\u0323ng Vui,2024-01-01,5\n2,Trâ\u0300n Ơn,2024-01-02,6\n";
    const bytes = legacy(text, { Đ: 0xd0, ă: 0xe3, "\u0323": 0xf2, â: 0xe2, "\u0300": 0xcc, Ơ: 0xd5 });
    const { result } = importAll([{ name: "a.csv", content: bytes }]);
    expect(result.files[0]?.encoding).toBe("windows-1258");
    expect(unpackText(result.orders.customerKey)).toEqual(["Đặng Vui", "Trần Ơn"]);
  });

  it("reads windows-1252", () => {
    const bytes = legacy("order_id,customer,date,total\n1,José Müller,2024-01-01,5\n", {});
    const { result } = importAll([{ name: "a.csv", content: bytes }], undefined, 5);
    expect(result.files[0]?.encoding).toBe("windows-1252");
    expect(unpackText(result.orders.customerKey)).toEqual(["José Müller"]);
  });

  it("reads on as windows-1252 when the first letter above ASCII comes late in the file", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `${i},Customer ${i},2024-01-01,5`);
    lines.push("5000,José Müller,2024-01-01,5");
    const bytes = legacy(`order_id,customer,date,total\n${lines.join("\n")}\n`, {});
    for (const slice of [1000, 100_000, 1_000_000]) {
      const { result } = importAll([{ name: "a.csv", content: bytes }], undefined, slice);
      expect(unpackText(result.orders.customerKey)[5000]).toBe("José Müller");
    }
  });

  it("refuses a file that starts as UTF-8 and is damaged later", () => {
    const good = new TextEncoder().encode(vietnamese);
    const bytes = new Uint8Array(good.length + 2);
    bytes.set(good);
    bytes.set([0xff, 0x0a], good.length);
    expect(failureOf(() => readAll([{ name: "a.csv", content: bytes }]))?.code).toBe("unreadableFile");
  });

  it("makes one customer of composed and decomposed writings", () => {
    const name = "Nguyễn Thị Hoà";
    const { result } = importText(
      `order_id,customer,date,total\n1,${name.normalize("NFC")},2024-01-01,5\n2,${name.normalize("NFD")},2024-01-02,6\n`,
    );
    expect(result.orders.customerCount).toBe(1);
  });
});

describe("files that are no table", () => {
  it.each([
    ["an empty file", "a.csv", "", "emptyFile"],
    ["blanks only", "a.csv", " \n\n \n", "emptyFile"],
    ["a header only", "a.csv", "order_id,customer,date,total\n", "headerOnly"],
    ["a header and blank lines", "a.csv", "order_id,customer,date,total\n,,,\n\n", "headerOnly"],
    ["no header", "a.csv", "1,2024-01-01,5\n2,2024-01-02,6\n", "noHeader"],
    ["a web page", "a.xls", "<html><table><tr><td>Order</td></tr></table></html>", "spreadsheetFile"],
  ])("%s", (_, name, content, code) => {
    const failure = failureOf(() => readAll([{ name, content }]));
    expect(failure).toMatchObject({ code, file: name });
  });

  it.each([
    ["PDF", "a.csv", [0x25, 0x50, 0x44, 0x46, 0x2d], "binaryFile"],
    ["PNG", "a.csv", [0x89, 0x50, 0x4e, 0x47], "binaryFile"],
    ["the start of a zip", "a.zip", [0x50, 0x4b, 0x03, 0x04, 0x14], "unreadableFile"],
    ["old xls", "a.xls", [0xd0, 0xcf, 0x11, 0xe0], "spreadsheetFile"],
    ["zero bytes", "a.csv", [65, 0, 0, 66, 44, 0, 10, 0, 0], "binaryFile"],
  ])("%s", (_, name, bytes, code) => {
    expect(failureOf(() => readAll([{ name, content: Uint8Array.from(bytes) }], null, 3))?.code).toBe(code);
  });

  it("names Amazon's report that carries no buyer", () => {
    const header =
      "amazon-order-id\tmerchant-order-id\tpurchase-date\torder-status\titem-price\tship-postal-code\n1\t1\t2017-06-17T08:04:21+00:00\tShipped\t5\t1\n";
    expect(failureOf(() => readAll([{ name: "a.txt", content: header }]))?.code).toBe("noBuyerInFile");
  });
});

describe("shape", () => {
  const rows = [
    ["1", "An", "2024-01-01", "5"],
    ["2", "Bình", "2024-01-02", "6"],
  ];
  it.each([",", ";", "\t", "|"])("finds the delimiter %j", (delimiter) => {
    const text = [["order_id", "customer", "date", "total"], ...rows].map((row) => row.join(delimiter)).join("\n");
    const { result } = importText(text);
    expect(result.files[0]?.delimiter).toBe(delimiter);
    expect(result.reconciliation.revenueUsed).toBe(11);
  });

  it("is not led astray by commas in cells of a semicolon file", () => {
    const { result } = importText('order_id;customer;date;total\n1;"An, Lê";2024-01-01;5,50\n2;Bình;2024-01-02;6,25\n');
    expect(result.files[0]?.delimiter).toBe(";");
    expect(result.reconciliation.revenueUsed).toBe(11.75);
  });

  it("finds a header below a preamble, and tells the header's line", () => {
    const text = [
      "Sales Report;;;",
      "Period: 01/07/2026 - 02/07/2026;;;",
      ";;;",
      "Order Date;Order ID;Buyer;Order Amount",
      "13/07/2026;ORD-0001;anna;RM 1,234.56",
      "14/07/2026;ORD-0002;ben;RM 20.00",
      "15/07/2026;ORD-0003;anna;(RM 50.00)",
    ].join("\n");
    const { draft, result } = importText(text);
    expect(draft.complete).toBe(true);
    expect(result.files[0]?.headerLine).toBe(4);
    expect(result.currency).toBe("MYR");
    expect(result.reconciliation).toMatchObject({
      ordersUsed: 2,
      revenueUsed: 1204.56,
      refundDocuments: 1,
      refunds: 50,
    });
  });

  it("obeys Excel's own sep line", () => {
    const { result } = importText("sep=;\norder_id;customer;date;total\n1;An;2024-01-01;5\n");
    expect(result.files[0]).toMatchObject({ delimiter: ";", headerLine: 2, rows: 1 });
  });

  it("reads every mixture of line ends as the same rows", () => {
    const lines = [
      "order_id,customer,date,total",
      '1,"An\nLê",2024-01-01,5',
      "2,Bình,2024-01-02,6",
      "",
      "3,Cúc,2024-01-03,7",
    ];
    const plain = importText(`${lines.join("\n")}\n`).result;
    expect(plain.reconciliation).toMatchObject({ rowsRead: 3, revenueUsed: 18 });
    for (const end of ["\r\n", "\r"]) {
      const { result } = importAll([{ name: "orders.csv", content: lines.join(end) }], undefined, 3);
      expect({ ...result, files: [] }).toEqual({ ...plain, files: [] });
    }
    const mixed = `${lines[0]}\r\n${lines[1]}\n${lines[2]}\r\r\n${lines[4]}`;
    expect({ ...importText(mixed).result, files: [] }).toEqual({ ...plain, files: [] });
  });

  it("tells the physical line of a refused row, line ends in cells and blank lines counted", () => {
    const text =
      'order_id,customer,date,total\n1,"An\n\nLê",2024-01-01,5\n\n2,Bình,soon,6\n3,Cúc,2024-01-03,7,8,9,10\n4,Dung,2024-01-04,abc\n';
    const { byCause } = importText(text).result.reconciliation;
    expect(byCause.map(({ cause, rows, places }) => [cause, rows, places[0]])).toEqual([
      ["dateUnreadable", 1, { file: 0, line: 6, cell: "soon" }],
      ["amountUnreadable", 1, { file: 0, line: 8, cell: "abc" }],
      ["tooManyColumns", 1, { file: 0, line: 7, cell: "8" }],
    ]);
  });

  it("pads short rows, ignores blank cells beyond the header, and trims tabs", () => {
    const { result } = importText(
      'order_id,customer,date,total,note\n1\t,"An\t",2024-01-01\t,5\t\n2,Bình,2024-01-02,6,hello,,, \n"\t","\t","\t","\t",\n',
    );
    expect(result.reconciliation).toMatchObject({ rowsRead: 2, rowsRefused: 0, revenueUsed: 11 });
    expect(unpackText(result.orders.orderKey)).toEqual(["1", "2"]);
    expect(unpackText(result.orders.customerKey)).toEqual(["An", "Bình"]);
  });

  it("tells duplicate headers apart by position", () => {
    const { draft, result } = importText("order_id,customer,note,note,date,total\n1,An,a,b,2024-01-01,5\n");
    expect(draft.groups[0]?.columns.map(({ header }) => header)).toEqual([
      "order_id",
      "customer",
      "note",
      "note",
      "date",
      "total",
    ]);
    expect(result.orders.orderCount).toBe(1);
  });

  it("leaves summary lines out, and their money with them", () => {
    const { result } = importText(
      "Ngày,Mã đơn hàng,Khách hàng,Tổng tiền\n01/02/2024,1,An,100.000\n13/02/2024,2,Total,200.000\nTổng cộng,,,300.000\n,,Cộng,300.000\n",
    );
    expect(result.reconciliation).toMatchObject({
      rowsRead: 4,
      rowsExcluded: 2,
      revenueRead: 300_000,
      revenueUsed: 300_000,
    });
    expect(result.reconciliation.byCause.map(({ cause, rows, revenue }) => [cause, rows, revenue])).toEqual([
      ["summaryRow", 2, 0],
    ]);
  });
});

describe("quotes that do not close", () => {
  it("puts the line of a stray quote aside and reads on below it", () => {
    const { result } = importText(
      'order_id,customer,date,total\n1,An,2024-01-01,5\n2,"Bình,2024-01-02,6\n3,Cúc,2024-01-03,7\n4,Dung,2024-01-04,8\n',
    );
    expect(result.reconciliation).toMatchObject({ rowsRead: 4, rowsRefused: 1, ordersUsed: 3, revenueUsed: 20 });
    expect(result.reconciliation.byCause[0]).toMatchObject({
      cause: "quoteUnclosed",
      rows: 1,
      places: [{ file: 0, line: 3 }],
    });
  });

  it("does not let a stray quote swallow rows up to the next quoted cell", () => {
    const { result } = importText(
      'order_id,customer,date,total\n1,An,2024-01-01,5\n2,"Bình,2024-01-02,6\n3,Cúc,2024-01-03,7\n4,"Dung, Lê",2024-01-04,8\n5,Em,2024-01-05,9\n',
    );
    expect(result.reconciliation).toMatchObject({ rowsRead: 5, rowsRefused: 1, revenueUsed: 29 });
    expect(result.reconciliation.byCause[0]).toMatchObject({ cause: "quoteUnclosed", places: [{ line: 3 }] });
  });

  it("keeps an inch sign inside a quoted cell of one line", () => {
    const { result } = importText(
      'order_id,customer,date,total,note\n1,An,2024-01-01,5,"TV 32" LED"\n2,Bình,2024-01-02,6,x\n',
    );
    expect(result.reconciliation).toMatchObject({ rowsRead: 2, rowsRefused: 0 });
  });

  it.each([1 << 16, 1 << 20, 1 << 24])(
    "refuses 10 MB in one quoted cell, in slices of %i bytes, naming its line",
    (slice) => {
      const long = `1,An,2024-01-01,5\n2,"${"dài và dài \n".repeat(700_000)}",2024-01-02,6\n`;
      const failure = failureOf(() =>
        readAll([{ name: "a.csv", content: `order_id,customer,date,total\n${long}` }], null, slice),
      );
      expect(failure).toMatchObject({ code: "cellTooLong", file: "a.csv", line: 3 });
    },
  );

  it("refuses a file whose quotes are wrong on more lines than can be put aside", () => {
    const lines = Array.from({ length: 400 }, (_, i) => `${i},"Bình,2024-01-02,6`);
    const failure = failureOf(() =>
      readAll([{ name: "a.csv", content: `order_id,customer,date,total\n${lines.join("\n")}\n` }]),
    );
    expect(failure).toMatchObject({ code: "unreadableFile", detail: "quotes" });
  });

  it("reads cells with line ends that run over the pieces the parser is given", () => {
    const note = `"${"dòng\n".repeat(60_000)}"`;
    const { result } = importText(`order_id,customer,date,total,note\n1,An,2024-01-01,5,${note}\n2,Bình,bad,6,x\n`);
    expect(result.reconciliation).toMatchObject({ rowsRead: 2, revenueUsed: 5 });
    expect(result.reconciliation.byCause[0]?.places[0]?.line).toBe(60_003);
  });
});
