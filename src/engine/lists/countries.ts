/** How phone numbers of a country are written. */
export interface PhoneCountry {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string;
  /** Country calling code. */
  readonly code: string;
  /** What is dialled before a number within the country, and left out from abroad; blank where there is none. */
  readonly trunk: string;
  /** Digits of a number without code and trunk prefix: fewest and most. */
  readonly least: number;
  readonly most: number;
}

/** Countries that numbers without a country code may be from (ITU-T E.164 and the national numbering plans), Vietnam first. */
export const phoneCountries: readonly PhoneCountry[] = [
  { iso: "VN", code: "84", trunk: "0", least: 9, most: 10 },
  { iso: "AU", code: "61", trunk: "0", least: 9, most: 9 },
  { iso: "CA", code: "1", trunk: "1", least: 10, most: 10 },
  { iso: "CN", code: "86", trunk: "0", least: 10, most: 11 },
  { iso: "DE", code: "49", trunk: "0", least: 7, most: 12 },
  { iso: "FR", code: "33", trunk: "0", least: 9, most: 9 },
  { iso: "GB", code: "44", trunk: "0", least: 9, most: 10 },
  { iso: "HK", code: "852", trunk: "", least: 8, most: 8 },
  { iso: "ID", code: "62", trunk: "0", least: 8, most: 12 },
  { iso: "IN", code: "91", trunk: "0", least: 10, most: 10 },
  { iso: "JP", code: "81", trunk: "0", least: 9, most: 10 },
  { iso: "KH", code: "855", trunk: "0", least: 8, most: 9 },
  { iso: "KR", code: "82", trunk: "0", least: 8, most: 10 },
  { iso: "LA", code: "856", trunk: "0", least: 8, most: 10 },
  { iso: "MY", code: "60", trunk: "0", least: 8, most: 10 },
  { iso: "NL", code: "31", trunk: "0", least: 9, most: 9 },
  { iso: "PH", code: "63", trunk: "0", least: 8, most: 10 },
  { iso: "SG", code: "65", trunk: "", least: 8, most: 8 },
  { iso: "TH", code: "66", trunk: "0", least: 8, most: 9 },
  { iso: "TW", code: "886", trunk: "0", least: 8, most: 9 },
  { iso: "US", code: "1", trunk: "1", least: 10, most: 10 },
];

const [vietnam] = phoneCountries;

/** The country of an ISO code; Vietnam for one that is not listed. */
export function phoneCountry(iso: string): PhoneCountry {
  return phoneCountries.find((country) => country.iso === iso) ?? (vietnam as PhoneCountry);
}

/** Countries whose money is used nowhere else, or there most. */
const byCurrency: Readonly<Record<string, string>> = {
  VND: "VN",
  AUD: "AU",
  CAD: "CA",
  CNY: "CN",
  GBP: "GB",
  HKD: "HK",
  IDR: "ID",
  INR: "IN",
  JPY: "JP",
  KHR: "KH",
  KRW: "KR",
  LAK: "LA",
  MYR: "MY",
  PHP: "PH",
  SGD: "SG",
  THB: "TH",
  TWD: "TW",
  USD: "US",
};

const vietnameseMobile = /^0[35789]\d{8}$/;

/**
 * Where numbers without a country code are taken to be from: Vietnam where at least half of the phones are Vietnamese as
 * they stand (0 and nine digits as mobile numbers have them, or +84), else the country of the money.
 *
 * @param phones some of the phones as stored; blanks do not count
 * @param currency ISO 4217
 */
export function likelyCountry(phones: Iterable<string>, currency: string): PhoneCountry {
  let known = 0;
  let vietnamese = 0;
  for (const phone of phones) {
    if (phone === "") continue;
    known++;
    const plain = phone.replace(/[\s().-]/g, "");
    if (vietnameseMobile.test(plain) || /^(?:\+|00)84/.test(plain)) vietnamese++;
  }
  return phoneCountry(known > 0 && vietnamese * 2 >= known ? "VN" : (byCurrency[currency] ?? "VN"));
}
