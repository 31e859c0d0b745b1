/** A shop invented from a seed: what happened, before any platform writes it down. */
export interface Line {
  readonly product: string;
  readonly sku: string;
  readonly quantity: number;
  /** In whole units of money. */
  readonly price: number;
}

export type Fate = "sale" | "cancelled" | "returned" | "partlyReturned";

export interface Order {
  readonly number: number;
  /** Index of the person; −1 for a walk-in that nobody knows. */
  readonly person: number;
  /** ms of the wall clock. */
  readonly time: number;
  readonly lines: readonly Line[];
  readonly discount: number;
  readonly shipping: number;
  readonly fate: Fate;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly username: string;
  readonly code: string;
  readonly province: string;
}

export interface Shop {
  readonly people: readonly Person[];
  readonly orders: readonly Order[];
}

export interface Truth {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly refunds: number;
}

export interface ExportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A file as a platform writes it, and what is true of it. */
export interface MadeExport {
  readonly files: readonly ExportFile[];
  readonly truth: Truth;
  /** Name under which the importer must know it; null for none. */
  readonly platform: string | null;
}

const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ"];
const middle = ["Thị", "Văn", "Ngọc", "Minh", "Thanh", "Hữu"];
const given = ["Lan", "Hương", "Bình", "Dũng", "Mai", "Ánh", "Tuấn", "Quỳnh", "Đức", "Yến"];
const provinces = ["Hà Nội", "TP. Hồ Chí Minh", "Đà Nẵng", "Cần Thơ", "Hải Phòng"];
const goods: readonly Line[] = [
  { product: "Áo thun cổ tròn", sku: "AT-01", quantity: 1, price: 149_000 },
  { product: 'Quần jean "slim", xanh', sku: "QJ-22", quantity: 1, price: 399_000 },
  { product: "Nón lá", sku: "NL-07", quantity: 1, price: 85_000 },
  { product: "Túi vải; in hoa", sku: "TV-15", quantity: 1, price: 120_000 },
];

function ascii(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .toLowerCase()
    .replaceAll(" ", ".");
}

/** @param scale divides all money: 1 for đồng, 1,000 for currencies with cents. */
export function makeShop(seed: number, scale = 1): Shop {
  let state = seed >>> 0;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const people = Array.from({ length: 12 }, (_, i): Person => {
    const name = `${pick(family)} ${pick(middle)} ${pick(given)}`;
    return {
      name,
      email: `${ascii(name)}${i}@example.vn`,
      phone: `09${String(10_000_000 + i * 7919)}`,
      username: `${ascii(name).replaceAll(".", "_")}_${i}`,
      code: `KH${String(i + 1).padStart(6, "0")}`,
      province: pick(provinces),
    };
  });
  const fates: readonly Fate[] = ["sale", "sale", "sale", "sale", "sale", "cancelled", "returned", "partlyReturned"];
  const orders = Array.from({ length: 60 }, (_, i): Order => {
    const lines = Array.from({ length: 1 + random(3) }, (): Line => {
      const item = pick(goods);
      return { ...item, price: item.price / scale, quantity: 1 + random(3) };
    });
    const total = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    return {
      number: 1001 + i,
      person: random(8) === 0 ? -1 : random(people.length),
      // Every day of the month occurs, so that the order of day and month is proven where it can be.
      time: Date.UTC(2026, 3, 1 + i, random(24), random(60), random(60)),
      lines,
      discount: random(3) === 0 ? Math.round(total * 0.1 * 100) / 100 : 0,
      shipping: random(2) * (30_000 / scale),
      fate: pick(fates),
    };
  });
  return { people, orders };
}

export const goodsOf = ({ lines }: Order): number =>
  Math.round(lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0) * 100) / 100;

/** What is true of orders under a platform's own words for money. */
export function truthOf(
  shop: Shop,
  word: {
    /** Key of the buyer, null for nobody. */
    readonly key: (order: Order) => string | null;
    readonly counts: (order: Order) => boolean;
    readonly total: (order: Order) => number;
    readonly refund: (order: Order) => number;
  },
): Truth {
  const kept = shop.orders.filter((order) => word.key(order) !== null && word.counts(order));
  const cents = (amount: number): number => Math.round(amount * 100);
  const refunds = kept.reduce((sum, order) => sum + cents(word.refund(order)), 0);
  const totals = kept.reduce((sum, order) => sum + cents(word.total(order)), 0);
  return {
    customers: new Set(kept.map(word.key)).size,
    orders: kept.length,
    revenue: (totals - refunds) / 100,
    refunds: refunds / 100,
  };
}

export function isoTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}

/** dd/mm/yyyy HH:MM:SS. */
export function dayFirst(time: number): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}

/** Cells by header name, in the order of a header; a name that stands twice is filled where it stands first. */
export function rowOf<T>(header: readonly string[], cells: Readonly<Record<string, T>>, blank: T): T[] {
  for (const name of Object.keys(cells)) {
    if (!header.includes(name)) throw new Error(`no column ${name}`);
  }
  return header.map((name, i) => (header.indexOf(name) === i && name in cells ? (cells[name] as T) : blank));
}

export function csv(rows: readonly (readonly (string | number)[])[], delimiter = ",", end = "\r\n"): string {
  const cell = (value: string | number): string => {
    const text = String(value);
    return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + end).join("");
}
