// @ts-check
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { cache } from "./paths.mjs";

/**
 * A generated order export in date order over three years: every fifth-or-so order is a customer's first, the others
 * favour customers of long standing. Written once and kept.
 * @param {{ name: string, header: string, orders: number, customers: number, random: () => number, rows: (order: GeneratedOrder) => string }} shop
 *   `rows` writes the lines of one order
 * @returns {Promise<string>} its path
 *
 * @typedef {{ number: number, customer: number, date: string }} GeneratedOrder `date` as "2023-01-31 23:59:59"
 */
export async function generatedFile({ name, header, orders, customers, random, rows }) {
  const file = path.join(cache, `${name}-${orders}-${customers}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const out = createWriteStream(`${file}.half`);
  out.write(`${header}\n`);
  const start = Date.UTC(2023, 0, 1);
  const step = (3 * 365 * 86_400_000) / orders;
  let known = 0;
  let text = "";
  for (let i = 0; i < orders; i++) {
    const due = Math.floor((i * customers) / orders) + 1;
    const customer = known < due ? known++ : Math.floor(known * random() ** 1.5);
    const date = new Date(start + i * step).toISOString();
    text += rows({ number: i, customer, date: `${date.slice(0, 10)} ${date.slice(11, 19)}` });
    if (text.length > 1_000_000) {
      if (!out.write(text)) await once(out, "drain");
      text = "";
    }
  }
  out.end(text);
  await once(out, "finish");
  renameSync(`${file}.half`, file);
  return file;
}
