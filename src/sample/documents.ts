import { type Random, randomFrom } from "../engine";
import { type BasketLine, basketOf } from "./basket";
import { storeChannel, storeProvince } from "./channels";
import { couponOf } from "./coupons";
import { customerVisits, returnTime, type Visit, walkInVisits } from "./customers";

/** Share of all orders that come from people without a name. */
const WALK_INS = 0.08;
const PARTIAL_REFUNDS = 0.02;
const RETURNS = 0.009;

/** One order, or the document of goods that came back: then its pieces and amounts are negative. */
export interface SampleDocument {
  readonly visit: Visit;
  readonly kind: "order" | "return";
  readonly time: number;
  readonly cancelled: boolean;
  readonly coupon: string;
  readonly lines: readonly BasketLine[];
  /** ₫ paid back of the order later, 0 or more. */
  readonly refund: number;
}

export function amountOf({ product, pieces, discount }: BasketLine): number {
  return product.price * pieces - discount;
}

export function totalOf(document: SampleDocument): number {
  return document.lines.reduce((sum, line) => sum + amountOf(line), 0);
}

/** Everything that happened in the shop, by time. */
export function shopDocuments(seed: number): SampleDocument[] {
  const random = randomFrom(seed);
  const known = customerVisits(random);
  const walkIns = Math.round((known.length * WALK_INS) / (1 - WALK_INS));
  const visits = [...known, ...walkInVisits(random, walkIns, storeChannel, storeProvince)];
  const documents = visits.flatMap((visit) => documentsOf(random, visit));
  return documents.sort((a, b) => a.time - b.time);
}

function documentsOf(random: Random, visit: Visit): SampleDocument[] {
  const identified = visit.customer.id !== "";
  const coupon = couponOf(random, visit);
  const cancelled = identified && random.uniform() < visit.channel.cancelled;
  const plain: SampleDocument = {
    visit,
    kind: "order",
    time: visit.time,
    cancelled,
    coupon: coupon.code,
    lines: basketOf(random, visit, coupon.rate),
    refund: 0,
  };
  if (!identified || cancelled) return [plain];
  const trouble = random.uniform();
  if (trouble < PARTIAL_REFUNDS) return [{ ...plain, refund: partOf(random, totalOf(plain)) }];
  const back = trouble < PARTIAL_REFUNDS + RETURNS ? returnTime(random, visit.time) : null;
  const [line] = plain.lines;
  if (back === null || line === undefined) return [plain];
  const returned = { ...line, pieces: -line.pieces, discount: -line.discount };
  return [plain, { ...plain, kind: "return", time: back, lines: [returned] }];
}

/** A fifth to three fifths, in whole thousands. */
function partOf(random: Random, total: number): number {
  return Math.max(1000, Math.round((total * (0.2 + 0.4 * random.uniform())) / 1000) * 1000);
}
