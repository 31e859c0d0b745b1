import type { PhoneCountry } from "./countries";
import { googleEmail, plainEmail, tiktokEmail } from "./normalise";

/** Who takes hashed lists. */
export const adPlatforms = ["google", "meta", "tiktok"] as const;
export type AdPlatform = (typeof adPlatforms)[number];

/** A person as a platform is told of: e-mail as stored, phone as of `internationalPhone`; blank where unknown. */
export interface Contact {
  readonly email: string;
  readonly phone: string;
}

/** A platform's columns: its own header, and the text whose SHA-256 stands in the cell; blank for an empty cell. */
export interface PlatformColumn {
  readonly header: string;
  readonly textOf: (contact: Contact, country: PhoneCountry) => string;
}

const digits = ({ phone }: Contact): string => phone.slice(1);
const withPlus = ({ phone }: Contact): string => phone;

/**
 * What each platform wants hashed, under the headers that it publishes. Google and Meta read one column of each; TikTok's
 * pages ask for phones with the plus sign in one place and without in another, and allow a header up to three times, so that
 * both are given. Meta wants the country beside, which is known of people whose phone is of the chosen country.
 */
export const platformColumns: Readonly<Record<AdPlatform, readonly PlatformColumn[]>> = {
  google: [
    { header: "Email", textOf: ({ email }) => googleEmail(email) },
    { header: "Phone", textOf: withPlus },
  ],
  meta: [
    { header: "email", textOf: ({ email }) => plainEmail(email) },
    { header: "phone", textOf: digits },
    {
      header: "country",
      textOf: ({ phone }, country) => (phone.startsWith(`+${country.code}`) ? country.iso.toLowerCase() : ""),
    },
  ],
  tiktok: [
    { header: "Email_SHA256", textOf: ({ email }) => tiktokEmail(email) },
    { header: "Phone_SHA256", textOf: withPlus },
    { header: "Phone_SHA256", textOf: digits },
  ],
};

/** Every text whose SHA-256 a platform's list may know a person by. */
export function hashedTexts(contact: Contact): string[] {
  const emails = contact.email === "" ? [] : [plainEmail, googleEmail, tiktokEmail].map((of) => of(contact.email));
  const phones = contact.phone === "" ? [] : [withPlus(contact), digits(contact)];
  return [...new Set([...emails, ...phones])].filter((text) => text !== "");
}
