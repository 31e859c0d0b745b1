// Making an Intl object costs a hundred times what using it does: each is made once.

const numbers = new Map<string, Intl.NumberFormat>();

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  // "negative": what rounds to zero has no sign.
  const made = new Intl.NumberFormat(locale, { signDisplay: "negative", ...options });
  numbers.set(key, made);
  return made;
}

const dates = new Map<string, Intl.DateTimeFormat>();

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  dates.set(key, made);
  return made;
}
