import { dayOfIso, type NaiveOrder } from "./naive";

/**
 * A small made-up shop for tests that need some data, and no particular data: 400 customers over two years, every order
 * with an id, a name with Vietnamese marks, whole đồng. The text of its export, and what is true of it.
 */
export interface Shop {
  readonly name: string;
  readonly text: string;
  readonly orders: readonly NaiveOrder[];
}

/** Numbers in [0, 1): a linear congruential generator (Numerical Recipes' constants), plenty for a test's shop. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function makeShop(seed: number, customers = 400): Shop {
  const random = randomFrom(seed);
  const rows: string[][] = [];
  const start = dayOfIso("2024-01-01");
  for (let c = 0; c < customers; c++) {
    const orders = 1 + Math.floor(12 * random() ** 3);
    const size = 80 + 600 * random() ** 2;
    let day = start + Math.floor(500 * random());
    for (let k = 0; k < orders && day < start + 730; k++) {
      const total = 1000 * Math.round(size * (0.5 + random()));
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      rows.push([`KH${String(c).padStart(4, "0")}`, `Nguyễn Thị Hương ${c}`, `${date} 09:30:00`, String(total)]);
      day += 1 + Math.floor(90 * random());
    }
  }
  rows.sort((a, b) => (a[2] ?? "").localeCompare(b[2] ?? ""));
  const lines = rows.map((row, i) => `DH${10_000 + i},${row.join(",")}`);
  return {
    name: `shop-${seed}.csv`,
    text: `order_id,customer_id,customer_name,order_date,total\n${lines.join("\n")}\n`,
    orders: rows.map(([customer = "", , date = "", total]) => {
      const net = Number(total);
      return { customer, day: dayOfIso(date), net, profit: net };
    }),
  };
}
