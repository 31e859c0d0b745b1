const customersOf = (count: number, text: string) => `${text} ${count === 1 ? "customer" : "customers"}`;

/** Handing a list of customers to mail, chat and ad platforms. */
export const lists = {
  open: "Export this list",
  openBeside: "For mail, chat and ads",
  title: "Export a list of customers",
  /** "318 customers: 300 with e-mail, 291 with phone, 12 with neither." */
  counts: (count: number, all: string, email: string, phone: string) =>
    `${customersOf(count, all)}: ${email} with e-mail, ${phone} with phone`,
  neither: (text: string) => `, ${text} with neither (left out of the hashed lists)`,
  counting: "Counting who can be reached…",
  noContacts:
    "Your files have neither an e-mail nor a phone column, so an ad platform could not find anybody on this list. The plain list works: it goes by your own customer keys.",
  unreadable:
    "None of these customers has an e-mail or a phone that can be read. If their numbers are from another country, choose it here.",
  blank:
    "None of these customers has an e-mail or a phone in your files, so an ad platform could not find any of them. The plain list works: it goes by your own customer keys.",
  nobody: "The list is empty.",
  country: "Numbers without a country code are from",
  columns: { email: "E-mail", phone: "Phone" },
  plain: {
    name: "Mail and chat",
    text: "CSV with name, e-mail, phone, key, orders, last order and value. Opens in Excel.",
    textWithForecast:
      "CSV with name, e-mail, phone, key, orders, last order, value and what is expected. Opens in Excel.",
  },
  platforms: {
    google: { name: "Google Ads", text: "Customer Match: e-mail and phone, hashed" },
    meta: { name: "Meta (Facebook, Instagram)", text: "Custom audience: e-mail, phone and country, hashed" },
    tiktok: { name: "TikTok Ads", text: "Customer file: e-mail and phone, hashed" },
  },
  hashed:
    "Hashed (SHA-256) in your browser: the platform recognises people it already knows, and nobody can read the addresses back out of the file. Nothing is sent from here. You may upload people's data only as far as they agreed to it.",
  namesHidden: "Names are hidden, so the file has none.",
  working: (share: string) => `Writing… ${share}`,
  failed: "The browser did not accept the file. Try again, or export fewer customers.",
  fileWords: { plain: "customers", google: "google-ads", meta: "meta-ads", tiktok: "tiktok-ads" },
};
