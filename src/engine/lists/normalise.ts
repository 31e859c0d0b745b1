import type { PhoneCountry } from "./countries";

const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** An e-mail without blanks, in lower case; blank for what is none. */
export function plainEmail(text: string): string {
  const plain = text.replace(/[\s\u200B\uFEFF]+/g, "").toLowerCase();
  return email.test(plain) ? plain : "";
}

/**
 * As Google takes it: dots and everything from a plus sign on go from the local part of gmail.com and googlemail.com, and
 * of no other domain. Blank for what is no e-mail.
 *
 * Source: Google, Data Manager API, "Format user data".
 */
export function googleEmail(text: string): string {
  const plain = plainEmail(text);
  const at = plain.lastIndexOf("@");
  const domain = plain.slice(at + 1);
  if (domain !== "gmail.com" && domain !== "googlemail.com") return plain;
  const local = plain.slice(0, at).replace(/\+.*$/, "").replaceAll(".", "");
  return local === "" ? "" : `${local}@${domain}`;
}

/** As TikTok takes it: what follows a plus sign goes from the local part of every domain. Source: TikTok Ads Help, "List of supported IDs". */
export function tiktokEmail(text: string): string {
  const plain = plainEmail(text);
  const at = plain.lastIndexOf("@");
  const local = plain.slice(0, at).replace(/\+.*$/, "");
  return local === "" ? "" : `${local}${plain.slice(at)}`;
}

const phoneLike = /^[+\d(][\d\s().\-/+]*$/;

/**
 * A phone number with its country code (E.164: a plus sign and 7 to 15 digits); blank for what is none.
 *
 * "+84 901…" and "0084 901…" carry their code. Else the number is of `country`: 0901… (with its trunk prefix), 84901…
 * (the code without a plus sign) or 901… (what a spreadsheet leaves of it), as far as the number of digits allows.
 */
export function internationalPhone(text: string, country: PhoneCountry): string {
  const trimmed = text.trim();
  if (!phoneLike.test(trimmed)) return "";
  const digits = trimmed.replace(/\D/g, "");
  if (/^\(?\+/.test(trimmed)) return international(withoutTrunk(digits, country));
  if (digits.startsWith("00")) return international(withoutTrunk(digits.slice(2), country));
  const { code, trunk, least, most } = country;
  const fits = (length: number) => length >= least && length <= most;
  if (trunk !== "" && digits.startsWith(trunk) && fits(digits.length - trunk.length)) {
    return international(code + digits.slice(trunk.length));
  }
  if (digits.startsWith(code) && fits(digits.length - code.length)) return international(digits);
  if (digits.startsWith("0")) return "";
  return fits(digits.length) ? international(code + digits) : "";
}

/** "+84 (0) 901…" names the trunk prefix too, which is not dialled from abroad. */
function withoutTrunk(digits: string, { code, trunk, least }: PhoneCountry): string {
  const lead = code + trunk;
  return trunk === "0" && digits.startsWith(lead) && digits.length - lead.length >= least
    ? code + digits.slice(lead.length)
    : digits;
}

function international(digits: string): string {
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : "";
}

/**
 * A number for people and spreadsheets: "(+84) 901234567". It starts with no sign that a spreadsheet computes with, and with
 * no digit that it counts with, so it stays text; programs that read phone numbers read it.
 *
 * @param phone as of `internationalPhone`
 */
export function readablePhone(phone: string, country: PhoneCountry): string {
  if (phone === "") return "";
  const code = phone.startsWith(`+${country.code}`) ? country.code : longestCode(phone);
  return code === "" ? `(${phone})` : `(+${code}) ${phone.slice(code.length + 1)}`;
}

/** Calling codes of one and of two digits; all others have three (ITU-T E.164, list of country codes). */
const short = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function longestCode(phone: string): string {
  return short.exec(phone)?.[1] ?? phone.slice(1, 4);
}
