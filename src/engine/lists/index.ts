export { contactOf, storedPhone } from "./contacts";
export { likelyCountry, type PhoneCountry, phoneCountries, phoneCountry } from "./countries";
export { listRows } from "./entries";
export { type EntryKind, formsOfCustomer, formsOfEntry, hashesOfCustomer, isHash, kindOf } from "./forms";
export { googleEmail, internationalPhone, plainEmail, readablePhone, tiktokEmail } from "./normalise";
export * from "./platforms";
