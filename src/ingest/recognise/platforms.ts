import { squeeze } from "./normalise";
import { marketplaces } from "./platforms/marketplaces";
import { others } from "./platforms/others";
import type { Platform } from "./platforms/platform";
import { shopify } from "./platforms/shopify";
import { vietnamese } from "./platforms/vietnamese";
import { wooCommerce } from "./platforms/wooCommerce";

export type { Platform } from "./platforms/platform";

const list: readonly Platform[] = [...shopify, ...wooCommerce, ...marketplaces, ...vietnamese, ...others];

const platforms = list.map((platform) => ({
  platform,
  marks: platform.marks.map(squeeze),
  roles: platform.roles.map(([header, role]) => [squeeze(header), role] as const),
}));

export type PlatformMatch = (typeof platforms)[number];

/** The first known export all of whose marks stand among the headers. */
export function platformOf(headers: readonly string[]): PlatformMatch | null {
  const present = new Set(headers.map(squeeze));
  return platforms.find(({ marks }) => marks.every((mark) => present.has(mark))) ?? null;
}
