import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The optional folder of reference data beside the repository. */
export const sharedFolder = resolve(process.cwd(), "../shared");
export const hasShared = existsSync(resolve(sharedFolder, "reference/oracle.json"));
/** Appended to the titles of tests that are skipped without the folder. */
export const needsShared = hasShared ? "" : " (skipped: ../shared is absent)";

export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(sharedFolder, "reference", name), "utf8")) as T;
}

export interface Summary {
  readonly id: string[];
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Mean value of the repeat days; 0 where there is none. */
  readonly m: Float64Array;
}

const day = 86_400_000;

/** Customers of a data set as its reference file counts them: distinct days up to the calibration's end, first day left out of x and m. */
export function readSummary(csv: string, endInclusive: string): Summary {
  const lines = readFileSync(resolve(sharedFolder, "data", csv), "utf8")
    .trim()
    .split(/\r?\n/);
  const header = (lines[0] as string).split(",").map((name) => name.replaceAll('"', "").trim());
  const column = (...names: string[]): number => header.findIndex((name) => names.includes(name));
  const idAt = column("customer_id", "Id");
  const dateAt = column("date", "Date", "order_datetime");
  const valueAt = column("dollar_value", "Price", "order_value");
  if (idAt < 0 || dateAt < 0 || valueAt < 0) throw new Error(`unknown columns: ${header.join(", ")}`);
  const end = Date.parse(endInclusive) / day;
  const byCustomer = new Map<string, Map<number, number>>();
  for (const line of lines.slice(1)) {
    const cells = line.split(",").map((cell) => cell.replaceAll('"', "").trim());
    const when = Math.floor(Date.parse(`${(cells[dateAt] as string).slice(0, 10)}T00:00:00Z`) / day);
    if (when > end) continue;
    const id = cells[idAt] as string;
    const days = byCustomer.get(id) ?? new Map<number, number>();
    byCustomer.set(id, days);
    days.set(when, (days.get(when) ?? 0) + Number(cells[valueAt]));
  }
  const id = [...byCustomer.keys()];
  const n = id.length;
  const summary = {
    id,
    x: new Float64Array(n),
    tx: new Float64Array(n),
    T: new Float64Array(n),
    m: new Float64Array(n),
  };
  id.forEach((key, i) => {
    const days = [...(byCustomer.get(key) as Map<number, number>)].sort(([one], [other]) => one - other);
    const first = (days[0] as [number, number])[0];
    const last = (days[days.length - 1] as [number, number])[0];
    const repeats = days.slice(1);
    summary.x[i] = repeats.length;
    summary.tx[i] = (last - first) / 7;
    summary.T[i] = (end - first) / 7;
    if (repeats.length > 0) summary.m[i] = repeats.reduce((sum, [, value]) => sum + value, 0) / repeats.length;
  });
  return summary;
}
