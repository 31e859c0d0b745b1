import { products as en } from "../../i18n/en/products";
import { products as vi } from "../../i18n/vi/products";

export const words = { en, vi };
export type ProductWords = typeof en;
