import type { Random } from "../engine";
import type { Visit } from "./customers";
import { isGiftSeason } from "./season";

export interface Coupon {
  readonly code: string;
  /** Share of the price that is taken off. */
  readonly rate: number;
}

const none: Coupon = { code: "", rate: 0 };

/** The coupon of an order, if any: a welcome, a sales day, Tết, or Zalo's own. */
export function couponOf(random: Random, { time, first, channel, customer }: Visit): Coupon {
  if (customer.id === "" || customer.company) return none;
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const monthDay = `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  const chance = random.uniform();
  if (monthDay === "11-11") return chance < 0.7 ? { code: `SALE1111-${year}`, rate: 0.15 } : none;
  if (monthDay === "12-12") return chance < 0.65 ? { code: `SALE1212-${year}`, rate: 0.12 } : none;
  if (isGiftSeason(time) && chance < 0.25) return { code: `TET${year}`, rate: 0.08 };
  if (first) return chance < 0.3 && channel.name !== "Cửa hàng" ? { code: "CHAOBAN10", rate: 0.1 } : none;
  return channel.name === "Zalo" && chance < 0.35 ? { code: "ZALO5", rate: 0.05 } : none;
}
