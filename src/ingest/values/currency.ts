/** Writings of currencies in money cells and currency columns, lower-case, to ISO 4217. */
const writings: Readonly<Record<string, string>> = {
  "₫": "VND",
  đ: "VND",
  d: "VND",
  vnđ: "VND",
  đồng: "VND",
  dong: "VND",
  $: "USD",
  us$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  rm: "MYR",
  rp: "IDR",
  "rp.": "IDR",
  "฿": "THB",
  "₱": "PHP",
  s$: "SGD",
  r$: "BRL",
  "₹": "INR",
  rs: "INR",
  "rs.": "INR",
  "₩": "KRW",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  hk$: "HKD",
  nt$: "TWD",
  mx$: "MXN",
  nz$: "NZD",
  zł: "PLN",
  "₺": "TRY",
  "₽": "RUB",
  "₴": "UAH",
  "₦": "NGN",
  kč: "CZK",
  "₭": "LAK",
  "៛": "KHR",
};

const codes = new Set(
  (
    "VND USD EUR GBP JPY MYR IDR THB PHP SGD BRL INR KRW AUD CAD HKD TWD MXN NZD PLN TRY RUB UAH NGN CZK LAK KHR MMK BND CNY " +
    "CHF SEK NOK DKK HUF RON BGN ISK ILS AED SAR QAR KWD EGP MAD ZAR KES GHS ARS CLP COP PEN UYU PYG PKR BDT LKR NPR KZT UGX"
  ).split(" "),
);

/** Currencies whose amounts are written without decimals: in them a dot or comma before three digits groups thousands. */
const withoutDecimals = new Set(["VND", "IDR", "JPY", "KRW", "LAK", "KHR", "MMK", "CLP", "PYG", "UGX"]);

/** ISO code of a currency as written ("₫", "usd", "RM"), or null when it is none we know. */
export function currencyOf(written: string): string | null {
  const text = written.trim();
  const upper = text.toUpperCase();
  if (codes.has(upper)) return upper;
  return writings[text.toLowerCase()] ?? null;
}

export function hasNoDecimals(currency: string): boolean {
  return withoutDecimals.has(currency);
}
