import { squeeze } from "./normalise";
import { marketplaces } from "./platforms/marketplaces";
import { others } from "./platforms/others";
import { ownLists } from "./platforms/ownLists";
import type { Platform } from "./platforms/platform";
import { shopify } from "./platforms/shopify";
import { vietnamese } from "./platforms/vietnamese";
import { wooCommerce } from "./platforms/wooCommerce";

export type { Platform } from "./platforms/platform";

const list: readonly Platform[] = [...ownLists, ...shopify, ...wooCommerce, ...marketplaces, ...vietnamese, ...others];

const platforms = list.map((platform) => ({
  platform,
  marks: platform.marks.map(squeeze),
  without: (platform.without ?? []).map(squeeze),
  roles: platform.roles.map(([header, role]) => [squeeze(header), role] as const),
}));

const families = new Map(list.map(({ name, family }) => [name, family ?? name]));

/** Exports of one family hold the same orders; a name that is not known (any more) is its own. */
export function familyOf(platform: string): string {
  return families.get(platform) ?? platform;
}

export type PlatformMatch = (typeof platforms)[number];

/** The first known export all of whose marks stand among the headers, and none of what must not. */
export function platformOf(headers: readonly string[]): PlatformMatch | null {
  const present = new Set(headers.map(squeeze));
  const fits = ({ platform, marks, without }: PlatformMatch) =>
    marks.every((mark) => present.has(mark)) &&
    !without.some((mark) => present.has(mark)) &&
    (platform.nothingElse !== true || present.size === marks.length);
  return platforms.find(fits) ?? null;
}
