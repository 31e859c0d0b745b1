import { describe, expect, test } from "vitest";
import { readSpendFile, type SpendFile } from "../../../src/ingest/spend";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, currency = "VND") => readSpendFile(bytes(text), "spend.csv", currency);

function file(text: string, currency = "VND"): SpendFile {
  const found = read(text, currency);
  if (typeof found === "string") throw new Error(found);
  return found;
}

describe("a file of costs", () => {
  test("of a Vietnamese shop: day first, points between thousands, lines of one month added up", () => {
    const { lines, read: count } = file(
      "Ngày;Kênh;Chi phí\n03/04/2025;Facebook;1.500.000\n17/04/2025;Facebook;500.000 ₫\n05/05/2025;Zalo;2.000.000\n",
    );
    expect(count).toBe(3);
    expect(lines).toEqual([
      { value: "Facebook", month: "2025-04", amount: 2_000_000 },
      { value: "Zalo", month: "2025-05", amount: 2_000_000 },
    ]);
  });

  test("of an English one: the month first where a day proves it, decimals kept", () => {
    const { lines } = file(
      'channel,"amount spent",date\nGoogle,"1,234.50",04/17/2025\nGoogle,10.25,04/03/2025\n',
      "USD",
    );
    expect(lines).toEqual([{ value: "Google", month: "2025-04", amount: 1244.75 }]);
  });

  test("by whole months, in any of the usual writings", () => {
    const { lines, refused } = file(
      "month\tsource\tspend\n2025-03\tA\t1\n04/2025\tA\t2\nTháng 5/2025\tA\t3\nJun 2025\tA\t4\n13/2025\tA\t5\n",
    );
    expect(lines.map(({ month, amount }) => [month, amount])).toEqual([
      ["2025-03", 1],
      ["2025-04", 2],
      ["2025-05", 3],
      ["2025-06", 4],
    ]);
    expect(refused).toEqual([{ line: 6, cause: "date", text: "13/2025" }]);
  });

  test("without a header: columns are told by what they hold", () => {
    const { lines } = file("2025-03-01,TikTok Shop,5000\n2025-03-02,Shopee,7000\n");
    expect(lines.map(({ value, amount }) => [value, amount])).toEqual([
      ["TikTok Shop", 5000],
      ["Shopee", 7000],
    ]);
  });

  test("refuses lines by cause, and reads the rest", () => {
    const {
      lines,
      refused,
      read: count,
    } = file(
      "date,channel,cost\n2025-03-01,A,100\n,A,100\n2025-03-02,,100\n2025-03-03,A,many\n2025-03-04,A,-5\n2025-03-05,A,(7)\n",
    );
    expect([count, lines.length]).toEqual([1, 1]);
    expect(refused.map(({ line, cause }) => [line, cause])).toEqual([
      [3, "date"],
      [4, "channel"],
      [5, "amount"],
      [6, "negative"],
      [7, "negative"],
    ]);
  });

  test("does not guess the order of day and month", () => {
    expect(read("date,channel,cost\n03/04/2025,A,100\n", "USD")).toBe("dates");
    expect(file("date,channel,cost\n03.04.2025,A,100\n", "USD").lines[0]?.month).toBe("2025-04");
  });

  test("says why it cannot be read", () => {
    expect(read("")).toBe("empty");
    expect(read("date,channel,cost\n")).toBe("empty");
    expect(read("a,b\nx,y\n")).toBe("columns");
    expect(readSpendFile(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d), "a.pdf", "VND")).toBe("file");
    expect(readSpendFile(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), "a.xlsx", "VND")).toBe("file");
  });

  test("in UTF-16 and in an old code page", () => {
    const text = "Ngày\tKênh\tChi phí\r\n2025-03-01\tCửa hàng\t5\r\n";
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) utf16.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + i * 2);
    const found = readSpendFile(utf16, "a.txt", "VND");
    expect(found).toMatchObject({ lines: [{ value: "Cửa hàng", month: "2025-03", amount: 5 }] });
    const latin = Uint8Array.from("date,channel,cost\n2025-03-01,Caf\xe9,5\n", (c) => c.charCodeAt(0));
    expect(readSpendFile(latin, "a.csv", "USD")).toMatchObject({ lines: [{ value: "Café" }] });
  });
});
