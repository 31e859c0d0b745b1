import type { Random } from "../engine";
import { piecesOf, type Visit } from "./customers";
import { type Picker, poisson, weightedPicker } from "./pick";
import { type Category, categories, companions, type Product, products } from "./products";
import { isGiftSeason } from "./season";

export interface BasketLine {
  readonly product: Product;
  readonly pieces: number;
  /** ₫ off the line, a multiple of 1,000. */
  readonly discount: number;
}

const pickers = new Map<Category, Picker<Product>>(
  categories.map((category) => [
    category,
    weightedPicker(products.filter((p) => p.category === category).map((p) => [p, p.weight] as const)),
  ]),
);
const anyProduct = weightedPicker(products.map((p) => [p, p.weight] as const));
const bySku = new Map(products.map((p) => [p.sku, p]));
const tetBox = bySku.get("QUA03");

/** What is bought on a visit; never the same product on two lines. */
export function basketOf(random: Random, visit: Visit, discountRate: number): BasketLine[] {
  const { customer } = visit;
  const giftSeason = isGiftSeason(visit.time);
  const chosen = new Map<string, Product>();
  const count = 1 + poisson(random, 0.52 * customer.appetite);
  for (let i = 0; i < count; i++) {
    const product = productFor(random, visit, giftSeason);
    chosen.set(product.sku, product);
    const companion = companions.get(product.sku);
    if (companion === undefined || random.uniform() >= companion.probability) continue;
    const second = bySku.get(companion.sku);
    if (second !== undefined) chosen.set(second.sku, second);
  }
  return Array.from(chosen.values(), (product) => {
    const pieces = piecesOf(random, customer);
    return { product, pieces, discount: Math.round((product.price * pieces * discountRate) / 1000) * 1000 };
  });
}

function productFor(random: Random, { customer }: Visit, giftSeason: boolean): Product {
  const gift = giftSeason && random.uniform() < 0.22;
  if (gift && tetBox !== undefined && random.uniform() < 0.5) return tetBox;
  const picker = pickers.get(gift ? "gift" : customer.taste(random)) ?? anyProduct;
  const product = picker(random);
  // The Tết box is not on the shelf in summer.
  return product === tetBox && !giftSeason ? anyProductBut(random, product) : product;
}

function anyProductBut(random: Random, unwanted: Product): Product {
  for (;;) {
    const product = anyProduct(random);
    if (product !== unwanted) return product;
  }
}
