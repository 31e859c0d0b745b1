import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/engine";
import { dayNumber, naiveTopShare } from "./naive";
import { isClose, type Row, settings, tableOf } from "./shop";

const path = fileURLToPath(new URL("../../../../shared/data/cdnow_full.csv", import.meta.url));
const present = existsSync(path);

/** One row is one order. Customers are numbered by a map: `indexOf` over 23,570 ids would take minutes. */
function readRows(): { rows: Row[]; ids: number[] } {
  const numbers = new Map<string, number>();
  const rows: Row[] = [];
  const ids: number[] = [];
  for (const line of readFileSync(path, "utf8").split("\n").slice(1)) {
    const [customer, date, , value] = line.trim().split(",");
    if (customer === undefined || date === undefined || value === undefined) continue;
    const id = numbers.get(customer) ?? numbers.size;
    numbers.set(customer, id);
    ids.push(id);
    rows.push({ customer, time: Date.parse(`${date}T00:00:00Z`), net: Number(value) });
  }
  return { rows, ids };
}

describe.skipIf(!present)(`CDNOW, every purchase${present ? "" : " (skipped: ../shared/data is not here)"}`, () => {
  it("gives the known totals and the figures of plain loops", () => {
    const { rows, ids } = readRows();
    const columns = { ...tableOf([]), orderCount: rows.length, customerCount: Math.max(...ids) + 1 };
    const analysis = analyse(
      {
        ...columns,
        customer: Uint32Array.from(ids),
        time: Float64Array.from(rows, (row) => row.time),
        net: Float64Array.from(rows, (row) => row.net),
        cost: new Float64Array(rows.length).fill(Number.NaN),
      },
      settings(),
    );
    expect(analysis.kpis.customers).toBe(23_570);
    expect(analysis.kpis.orders).toBe(69_659);
    expect(analysis.kpis.revenue?.toFixed(2)).toBe("2500315.63");

    // Grouped here, once: the naive helpers copy a group for each row, too slow for 69,659 of them.
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const group = groups.get(row.customer);
      if (group === undefined) groups.set(row.customer, [row]);
      else group.push(row);
    }
    const values = [...groups.values()].map((group) => group.reduce((sum, row) => sum + row.net, 0));
    const repeaters = [...groups.values()].filter((group) => group.length > 1).length;
    expect(analysis.kpis.repeatPurchaseRate).toBe(repeaters / 23_570);
    expect(isClose(analysis.kpis.averageHistoricClv, 2_500_315.63 / 23_570)).toBe(true);
    expect(isClose(analysis.kpis.averageOrderValue, 2_500_315.63 / 69_659)).toBe(true);
    expect(isClose(analysis.kpis.topDecileShare, naiveTopShare(values, 10).share)).toBe(true);
    expect(analysis.distribution.zero).toBe(values.filter((value) => value === 0).length);

    // First purchases run from 1 January to 25 March 1997, the data to 30 June 1998: span 545 days, W = 272.
    const end = dayNumber(Date.parse("1998-06-30T00:00:00Z"));
    expect(analysis.formula).toMatchObject({ spanDays: 545, windowDays: 272 });
    const boughtIn = (group: Row[], from: number, to: number) =>
      group.filter((row) => dayNumber(row.time) > from && dayNumber(row.time) <= to).length;
    let active = 0;
    let bought = 0;
    let previous = 0;
    let lost = 0;
    for (const group of groups.values()) {
      const latest = boughtIn(group, end - 272, end);
      bought += latest;
      if (latest > 0) active++;
      if (boughtIn(group, end - 544, end - 272) > 0) {
        previous++;
        if (latest === 0) lost++;
      }
    }
    expect(analysis.formula).toMatchObject({ activeCustomers: active, previousCustomers: previous });
    expect(isClose(analysis.kpis.formulaClv, ((2_500_315.63 / 69_659) * (bought / active)) / (lost / previous))).toBe(
      true,
    );
  });
});
