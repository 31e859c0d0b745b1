import type { Language } from "../../i18n";

/** "shop-mau-khach-hang-2026-11-22.csv": plain letters, which every mail program and disk keeps as they are. */
export function exportFileName(dataset: string, word: string, today: Date, language: Language): string {
  const plain = dataset
    .replace(/\.(csv|tsv|txt|xlsx?)$/i, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLocaleLowerCase(language)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0"));
  return `${[plain, word, ...day].filter((part) => part !== "").join("-")}.csv`;
}
