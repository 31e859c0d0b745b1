export { contactOf, storedPhone } from "./contacts";
export { likelyCountry, type PhoneCountry, phoneCountries, phoneCountry } from "./countries";
export { googleEmail, internationalPhone, plainEmail, readablePhone, tiktokEmail } from "./normalise";
export * from "./platforms";
