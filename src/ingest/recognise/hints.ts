import type { Field } from "../types";
import type { Evidence } from "./evidence";
import { wordsOf } from "./normalise";

/** A field proposed from the words of a header, confirmed by the cells. Higher is better. */
export interface Hint {
  readonly field: Field;
  readonly score: number;
}

/** True when one of the phrases stands in the words as whole words. */
function has(words: readonly string[], phrases: string): boolean {
  const text = ` ${words.join(" ")} `;
  return phrases.split("|").some((phrase) => text.includes(` ${phrase} `));
}

const confirmed = 0.8;

function dateHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.dates < confirmed || !has(words, "date|datetime|time|timestamp|ngay|thoi gian|created|day|purchased|gio"))
    return null;
  if (has(words, "birth|birthday|dob|sinh|expiry|expires|due|han")) return null;
  const own = has(
    words,
    "order|ordered|purchase|purchased|sale|sales|sold|invoice|created|transaction|mua|ban|dat|tao|hoa don|don hang",
  );
  const late = has(
    words,
    "paid|ship|shipped|shipping|deliver|delivered|delivery|update|updated|cancel|cancelled|refund|return|fulfilled|giao|gui|huy|hoan|cap nhat|thanh toan|du kien|first|last",
  );
  return { field: "orderDate", score: 2 + (own ? 1 : 0) - (late ? 3 : 0) };
}

const notMoney =
  "tax|taxes|vat|shipping|ship|fee|fees|discount|giam|giam gia|chiet khau|khuyen mai|phi|thue|refund|refunded|hoan|cost|von|balance|count|number|num|quantity|qty|so luong|sl|weight|can nang|id|no|code|ma|phone|rate|percent|points|diem|no cu|con no|zip|coin|xu|year|month|items|lines|margin|profit|loi nhuan";

function moneyHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.numbers < confirmed || cells.dates >= confirmed || has(words, notMoney)) return null;
  if (has(words, "unit price|don gia|gia ban|gia goc|gia le")) return { field: "unitPrice", score: 2 };
  if (has(words, "line|item|dong") && has(words, "total|amount|value|tong|tien|subtotal"))
    return { field: "lineTotal", score: 2 };
  if (has(words, "total|revenue|sales|gmv|turnover|doanh thu|tong|tong tien|thanh tien|gia tri"))
    return { field: "orderTotal", score: 3 };
  if (has(words, "value|amount|spend|spent|paid|payment|subtotal|sum|net|gross|tien|so tien|thanh toan"))
    return { field: "orderTotal", score: 2 };
  if (has(words, "price|gia|dollars|usd|vnd")) return { field: "unitPrice", score: 1 };
  return null;
}

/** What kind of key a column of people holds, by its cells. */
export function customerKind(cells: Evidence): Field {
  if (cells.emails >= 0.6) return "customerEmail";
  if (cells.phones >= 0.6) return "customerPhone";
  if (cells.codes >= 0.6) return "customerId";
  return "customerName";
}

function customerHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.filled === 0 || cells.dates >= confirmed) return null;
  if (has(words, "email|mail") && cells.emails >= 0.6)
    return { field: "customerEmail", score: has(words, "customer|buyer|billing|khach") ? 3 : 2 };
  const person = has(
    words,
    "customer|client|buyer|shopper|member|user|account|patient|guest|cust|khach|khach hang|nguoi mua|kh|hoi vien|thanh vien",
  );
  const phone = has(words, "phone|mobile|tel|telephone|sdt|dt|dien thoai|so dt");
  if (phone && cells.phones >= 0.5) return { field: "customerPhone", score: person ? 3 : 2 };
  if (!person) return null;
  if (
    has(
      words,
      "type|group|note|notes|segment|service|count|age|gender|loai|nhom|ghi chu|city|address|dia chi|country|state|status|since|agent|can tra|da tra|tra",
    )
  )
    return null;
  if (has(words, "id|no|number|code|key|ma|ref|so")) return { field: "customerId", score: 3 };
  if (has(words, "username|user name|nickname|nick")) return { field: "customerUsername", score: 2 };
  if (has(words, "name|ten|ho ten")) return { field: "customerName", score: 2 };
  return { field: customerKind(cells), score: 2 };
}

function orderIdHint(words: readonly string[], cells: Evidence): Hint | null {
  if (
    cells.filled === 0 ||
    cells.dates >= confirmed ||
    has(words, "customer|khach|kh|buyer|client|item|line|product|sku|status|type|note|date|ngay")
  )
    return null;
  const document = has(
    words,
    "order|orders|invoice|receipt|bill|transaction|trans|txn|ticket|sale|basket|don hang|don|hoa don|hd|chung tu|phieu|giao dich",
  );
  const key = has(words, "id|no|number|code|key|ref|reference|ma|so");
  return document && key
    ? { field: "orderId", score: has(words, "order|invoice|don hang|don|hoa don|hd") ? 3 : 2 }
    : null;
}

/** The best reading of a header the dictionary does not know, from whole words and cells; null when nothing fits. */
export function hintOf(header: string, cells: Evidence): Hint | null {
  const words = wordsOf(header);
  const hints = [
    orderIdHint(words, cells),
    customerHint(words, cells),
    dateHint(words, cells),
    moneyHint(words, cells),
  ];
  if (has(words, "quantity|qty|so luong|sl") && cells.numbers >= confirmed && !has(words, "return|tra")) {
    hints.push({ field: "quantity", score: 2 });
  }
  return hints.reduce<Hint | null>(
    (best, hint) => (hint !== null && hint.score > (best?.score ?? 0) ? hint : best),
    null,
  );
}
