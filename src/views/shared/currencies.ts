import type { Language } from "../../i18n";

/** Currencies of the shops that come first, then the rest of the world's. */
export const commonCurrencies = [
  "VND",
  "USD",
  "EUR",
  "GBP",
  "THB",
  "IDR",
  "MYR",
  "PHP",
  "SGD",
  "JPY",
  "KRW",
  "CNY",
  "AUD",
];

export interface CurrencyOption {
  readonly value: string;
  /** "VND – Vietnamese Dong" */
  readonly label: string;
}

/** Every currency the browser knows, by name in the reader's language; `current` is in the list whatever it is. */
export function currencyOptions(
  language: Language,
  current: string,
): { readonly common: CurrencyOption[]; readonly others: CurrencyOption[] } {
  const names = new Intl.DisplayNames([language], { type: "currency" });
  const option = (code: string): CurrencyOption => {
    const name = isCode(code) ? names.of(code) : undefined;
    return { value: code, label: name === undefined || name === code ? code : `${code} – ${name}` };
  };
  const all = new Set([...Intl.supportedValuesOf("currency"), ...(current === "" ? [] : [current])]);
  return {
    common: commonCurrencies.map(option),
    others: [...all]
      .filter((code) => !commonCurrencies.includes(code))
      .sort()
      .map(option),
  };
}

/** Intl throws on anything but three letters. */
function isCode(code: string): boolean {
  return /^[A-Za-z]{3}$/.test(code);
}
