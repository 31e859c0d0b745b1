import { strictEqual } from "node:assert";
import Papa from "papaparse";
import { createReader, defaultMapping } from "../../src/ingest";
import { xlsx } from "../support/exports/xlsx";

// Run by hand: node test/bench/ingest.bench.mjs [rows] [runs]
// Prints processor time and wall time; asserts that the figures are right, never how long they took.

const rowCount = Number(process.argv[2] ?? 1_000_000);
const runs = Number(process.argv[3] ?? 3);
const customerCount = rowCount / 5;
const slice = 10 * 1024 * 1024;

/** A seeded shop: 7 columns, ids in random order of customers, dates ascending. */
function makeCsv(): { text: string; revenue: number } {
  let seed = 42;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
  const channels = ["Facebook", "Shopee", "Website", "TikTok", "Cửa hàng"];
  const provinces = ["Hà Nội", "TP. Hồ Chí Minh", "Đà Nẵng", "Cần Thơ", "Hải Phòng", "Bình Dương"];
  const lines = ["order_id,order_date,customer_id,customer_name,total,channel,province"];
  const start = Date.UTC(2024, 0, 1);
  let cents = 0;
  for (let i = 0; i < rowCount; i++) {
    const customer = Math.floor(random() * customerCount);
    const amount = Math.floor(random() * 500_000) + 100;
    cents += amount;
    const time = new Date(start + Math.floor((i / rowCount) * 730 * 86_400_000))
      .toISOString()
      .slice(0, 19)
      .replace("T", " ");
    lines.push(
      `DH${1_000_000 + i},${time},KH${customer},Nguyễn Văn ${customer},${(amount / 100).toFixed(2)},${channels[i % 5]},${provinces[Math.floor(random() * 6)]}`,
    );
  }
  return { text: `${lines.join("\n")}\n`, revenue: cents / 100 };
}

interface Took {
  readonly cpu: number;
  readonly wall: number;
}

/** A stopwatch: what passed since the call before. Processor time does not mind who else is on the machine. */
function stopwatch(): () => Took {
  let cpu = process.cpuUsage();
  let wall = performance.now();
  return () => {
    const spent = process.cpuUsage(cpu);
    const took = { cpu: (spent.user + spent.system) / 1000, wall: performance.now() - wall };
    cpu = process.cpuUsage();
    wall = performance.now();
    return took;
  };
}

/** papaparse alone on the same text, in slices cut at line ends. */
function papaAlone(text: string): Took {
  const lap = stopwatch();
  let rows = 0;
  for (let at = 0; at < text.length; ) {
    const end = at + slice >= text.length ? text.length : text.lastIndexOf("\n", at + slice) + 1;
    const parser = new Papa.Parser({ delimiter: ",", newline: "\n" });
    rows += (parser.parse(text.slice(at, end), 0, true) as Papa.ParseResult<string[]>).data.length;
    at = end;
  }
  strictEqual(rows, rowCount + 1);
  return lap();
}

function ingest(bytes: Uint8Array, revenue: number): { read: Took; draft: Took; build: Took } {
  const lap = stopwatch();
  const reader = createReader([{ name: "bench.csv", size: bytes.length }], null);
  for (let at = 0; at < bytes.length; at += slice) {
    reader.push(0, bytes.subarray(at, at + slice), at + slice >= bytes.length);
  }
  const read = lap();
  const mapping = defaultMapping(reader.draft());
  const draft = lap();
  const result = reader.build(mapping);
  const build = lap();
  strictEqual(result.reconciliation.revenueUsed, revenue);
  strictEqual(result.orders.orderCount, rowCount);
  return { read, draft, build };
}

/** As on the mapping screen: counted first, confirmed at once. What the build costs beside the survey it follows. */
function surveyed(bytes: Uint8Array, revenue: number): { survey: Took; build: Took } {
  const reader = createReader([{ name: "bench.csv", size: bytes.length }], null);
  reader.push(0, bytes, true);
  const mapping = defaultMapping(reader.draft());
  const lap = stopwatch();
  reader.survey(mapping);
  const survey = lap();
  const result = reader.build(mapping);
  const build = lap();
  strictEqual(result.reconciliation.revenueUsed, revenue);
  return { survey, build };
}

/** The same rows as a workbook. */
function workbookOf(text: string, rows: number): Uint8Array {
  const lines = text.split("\n", rows + 1).map((line, i) => {
    const cells = line.split(",");
    return i === 0 ? cells : cells.map((cell, column) => (column === 4 ? Number(cell) : cell));
  });
  return xlsx([{ name: "orders", rows: lines }]);
}

function whole(name: string, bytes: Uint8Array): { took: Took; orders: number; revenue: number } {
  const lap = stopwatch();
  const reader = createReader([{ name, size: bytes.length }], null);
  reader.push(0, bytes, true);
  const { reconciliation } = reader.build(defaultMapping(reader.draft()));
  return { took: lap(), orders: reconciliation.ordersUsed, revenue: reconciliation.revenueUsed };
}

const { text, revenue } = makeCsv();
const bytes = new TextEncoder().encode(text);
console.log(`${rowCount} rows, ${(bytes.length / 1e6).toFixed(0)} MB; milliseconds of processor time (wall time)`);
for (let run = 0; run < runs; run++) {
  const papa = papaAlone(text);
  const ours = ingest(bytes, revenue);
  const total = ours.read.cpu + ours.draft.cpu + ours.build.cpu;
  const wall = ours.read.wall + ours.draft.wall + ours.build.wall;
  console.log(
    `papaparse ${papa.cpu.toFixed(0)} (${papa.wall.toFixed(0)}) | ingest ${total.toFixed(0)} (${wall.toFixed(0)}): read ${ours.read.cpu.toFixed(0)}, draft ${ours.draft.cpu.toFixed(0)}, build ${ours.build.cpu.toFixed(0)} | ratio ${(total / papa.cpu).toFixed(2)} (${(wall / papa.wall).toFixed(2)})`,
  );
}

const after = surveyed(bytes, revenue);
console.log(
  `confirmed at once: survey ${after.survey.cpu.toFixed(0)} (${after.survey.wall.toFixed(0)}), then build ${after.build.cpu.toFixed(0)} (${after.build.wall.toFixed(0)})`,
);

const sheetRows = Math.min(100_000, rowCount);
const asText = whole("bench.csv", new TextEncoder().encode(`${text.split("\n", sheetRows + 1).join("\n")}\n`));
const asSheet = whole("bench.xlsx", workbookOf(text, sheetRows));
strictEqual(asSheet.revenue, asText.revenue);
strictEqual(asSheet.orders, sheetRows);
console.log(
  `${sheetRows} rows: .csv ${asText.took.cpu.toFixed(0)} (${asText.took.wall.toFixed(0)}), the same as .xlsx ${asSheet.took.cpu.toFixed(0)} (${asSheet.took.wall.toFixed(0)}), ratio ${(asSheet.took.cpu / asText.took.cpu).toFixed(1)}`,
);
