import type { Random } from "../engine";
import { type Picker, weightedPicker } from "./pick";
import { periodDays } from "./season";

export interface Channel {
  readonly name: string;
  /** Weight among new customers on the first and on the last day. */
  readonly from: number;
  readonly to: number;
  /** How often its customers order, and how long they stay, against the average. */
  readonly pace: number;
  readonly loyalty: number;
  /** Share of its orders that are cancelled. */
  readonly cancelled: number;
}

const facebook: Channel = { name: "Facebook", from: 34, to: 22, pace: 1, loyalty: 1, cancelled: 0.065 };
const shopee: Channel = { name: "Shopee", from: 24, to: 22, pace: 0.85, loyalty: 0.8, cancelled: 0.05 };
const tiktok: Channel = { name: "TikTok Shop", from: 5, to: 24, pace: 0.7, loyalty: 0.55, cancelled: 0.09 };
const website: Channel = { name: "Website", from: 12, to: 14, pace: 1.15, loyalty: 1.2, cancelled: 0.04 };
const zalo: Channel = { name: "Zalo", from: 9, to: 8, pace: 1.4, loyalty: 1.5, cancelled: 0.025 };
const store: Channel = { name: "Cửa hàng", from: 16, to: 10, pace: 1.25, loyalty: 1.5, cancelled: 0 };

export const channels: readonly Channel[] = [facebook, shopee, tiktok, website, zalo, store];
export const storeChannel = store;
export const companyChannel: Picker<Channel> = weightedPicker([
  [zalo, 5],
  [website, 3],
  [store, 2],
]);

/** Where a customer who changes channel goes: to the shop's own ones. */
const next = weightedPicker([
  [website, 4],
  [zalo, 4],
  [store, 2],
  [shopee, 2],
]);

/** The channel of a new customer: TikTok Shop grows over the two years. */
export function arrivalChannel(random: Random, day: number): Channel {
  const progress = day / periodDays;
  const weightOf = (channel: Channel) => channel.from + (channel.to - channel.from) * progress;
  let at = random.uniform() * channels.reduce((sum, channel) => sum + weightOf(channel), 0);
  for (const channel of channels) {
    at -= weightOf(channel);
    if (at < 0) return channel;
  }
  return facebook;
}

/** Four in five later orders come the way the first did. */
export function laterChannel(random: Random, first: Channel): Channel {
  return random.uniform() < 0.8 ? first : next(random);
}

const provinces = weightedPicker<string>([
  ["TP. Hồ Chí Minh", 36],
  ["Hà Nội", 21],
  ["Đà Nẵng", 7],
  ["Đồng Nai", 6],
  ["Cần Thơ", 5],
  ["Hải Phòng", 4],
  ["Lâm Đồng", 4],
  ["Khánh Hòa", 3],
  ["Nghệ An", 2],
  ["Huế", 2],
  ["Quảng Ninh", 2],
  ["Thanh Hóa", 2],
  ["An Giang", 2],
  ["Đắk Lắk", 2],
  ["Bắc Ninh", 1],
  ["Gia Lai", 1],
]);

export const storeProvince = "TP. Hồ Chí Minh";

/** People who walk into the store live near it. */
export function provinceOf(random: Random, channel: Channel): string {
  return channel === store ? storeProvince : provinces(random);
}
