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
  if (
    cells.dates < confirmed ||
    !has(words, "date|datetime|time|timestamp|ngay|thoi gian|created|day|purchased|gio|data|fecha|datum|tanggal|waktu")
  )
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
  "tax|taxes|vat|shipping|ship|fee|fees|discount|giam|giam gia|chiet khau|khuyen mai|phi|thue|refund|refunded|returned|hoan|tra lai|tra hang|cost|von|balance|count|number|num|quantity|qty|so luong|sl|weight|can nang|id|no|code|ma|phone|rate|percent|points|diem|no cu|con no|zip|coin|xu|year|month|items|lines|margin|profit|loi nhuan";

function moneyHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.numbers < confirmed || cells.dates >= confirmed) return null;
  if (has(words, "unit price|don gia|gia ban|gia goc|gia le") && !has(words, "tax|vat|discount|cost|thue|von"))
    return { field: "unitPrice", score: 2 };
  if (has(words, notMoney)) return null;
  if (has(words, "line|item|dong") && has(words, "total|amount|value|tong|tien|subtotal"))
    return { field: "lineTotal", score: 2 };
  if (has(words, "total|revenue|sales|gmv|turnover|doanh thu|tong|tong tien|thanh tien|gia tri"))
    return { field: "orderTotal", score: 3 };
  if (
    has(
      words,
      "value|amount|spend|spent|paid|payment|subtotal|sum|net|gross|tien|so tien|thanh toan|betrag|summe|umsatz|montant|importe|valor|totale|importo|bedrag|kwota",
    )
  )
    return { field: "orderTotal", score: 2 };
  if (has(words, "price|gia|preis|prix|precio|preco|prezzo|prijs|dollars|usd|vnd"))
    return { field: "unitPrice", score: 1 };
  return null;
}

/** What kind of key a column of people holds, by its cells. */
export function customerKind(cells: Evidence): Field {
  if (cells.emails >= 0.6) return "customerEmail";
  if (cells.phones >= 0.6) return "customerPhone";
  if (cells.codes >= 0.6) return "customerId";
  return "customerName";
}

/** Words of columns that speak of a customer's money or parcel, not of who it is. */
const ofMoneyOrWay =
  "fee|fees|paid|pays|pay|payment|price|amount|total|subtotal|cost|discount|voucher|coin|coins|shipping|ship|freight|tax|balance|credit|refund|rebate|phi|van chuyen|tien|gia|giam|thu|cod|no|thanh toan|xu|hoan|bao";

function customerHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.filled === 0 || cells.dates >= confirmed) return null;
  if (has(words, "email|mail") && cells.emails >= 0.6)
    return { field: "customerEmail", score: has(words, "customer|buyer|billing|khach") ? 3 : 2 };
  const person = has(
    words,
    "customer|client|buyer|shopper|member|user|account|patient|guest|cust|khach|khach hang|nguoi mua|kh|hoi vien|thanh vien",
  );
  const phone = has(words, "phone|mobile|tel|telephone|sdt|dt|dien thoai|so dt|telefone|telefono|telepon");
  // A number of a phone is no number of a customer.
  if (phone) return cells.phones >= 0.5 ? { field: "customerPhone", score: person ? 3 : 2 } : null;
  if (!person || has(words, ofMoneyOrWay)) return null;
  if (
    has(
      words,
      "type|group|note|notes|new|returning|first|orders|spent|segment|service|count|age|gender|loai|nhom|ghi chu|city|address|dia chi|country|state|status|since|agent|can tra|da tra|tra",
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
    "order|orders|invoice|receipt|bill|transaction|trans|txn|ticket|sale|basket|don hang|don|hoa don|hd|chung tu|phieu|giao dich|pedido|commande|bestellung|pesanan|facture|rechnung",
  );
  const key = has(words, "id|no|number|code|key|ref|reference|ma|so|numero|nummer|nr|num");
  return document && key
    ? { field: "orderId", score: has(words, "order|invoice|don hang|don|hoa don|hd") ? 3 : 2 }
    : null;
}

function statusHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.filled === 0 || cells.dates >= confirmed || cells.numbers >= confirmed) return null;
  if (
    !has(words, "status|state|trang thai|tinh trang|etat|statut|estado|situacao|zustand|durum") ||
    has(words, "customer|khach|khach hang|tax|province|ship state|billing")
  )
    return null;
  if (has(words, "fulfillment|fulfilment|shipping|shipment|delivery|giao|giao hang|van chuyen|return|tra hang"))
    return { field: "status", score: 0.5 };
  if (has(words, "state|estado") && !has(words, "order|payment|pedido|pago")) return null;
  return { field: "status", score: has(words, "order|sale|invoice|don hang|don|hoa don") ? 3 : 2 };
}

/** Headers that name the document and nothing of it: "Order", "Đơn hàng". */
const documentAlone: ReadonlySet<string> = new Set(
  "order|invoice|receipt|ticket|don hang|don|hoa don|phieu|chung tu|bestellung|rechnung|beleg|facture|factura|pedido|commande|pesanan".split(
    "|",
  ),
);

/** A document by its name alone, over cells that are codes: not "Order" over names of goods, or over amounts. */
function documentHint(words: readonly string[], cells: Evidence): Hint | null {
  if (!documentAlone.has(words.join(" ")) || cells.codes < confirmed || cells.dates >= confirmed) return null;
  return cells.phones >= confirmed || cells.decimals > 0 ? null : { field: "orderId", score: 1.5 };
}

/** What kind of document a row is, where some of them give something back: "Type" over Invoice and Refund. */
function documentTypeHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.givesBack === 0 || cells.givesBack === 1 || !has(words, "type|kind|art|typ|loai|tipo")) return null;
  // "Return type" and "Customer type" say how and who, of rows that are sales.
  if (
    has(words, "return|refund|cancel|cancelation|cancellation|tra|hoan|huy|payment|customer|khach|khach hang|product")
  )
    return null;
  return { field: "documentType", score: 2 };
}

/** Money that went back, by the name of its column; how many pieces, when and why are other things. */
function refundHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.numbers < confirmed || cells.dates >= confirmed) return null;
  if (
    !has(
      words,
      "refund|refunds|refunded|hoan tien|tien hoan|hoan tra|tra lai|tien tra hang|reembolso|remboursement|erstattung",
    )
  )
    return null;
  if (
    has(
      words,
      "quantity|qty|count|so luong|sl|items|pieces|status|date|tax|vat|shipping|fee|fees|reason|type|id|number|no|rate|percent|method",
    )
  )
    return null;
  return { field: "refund", score: 2 };
}

function productHint(words: readonly string[], cells: Evidence): Hint | null {
  if (cells.filled === 0 || cells.numbers >= 0.5 || cells.dates >= 0.5 || cells.emails > 0) return null;
  if (!has(words, "product|item|goods|article|produit|produto|producto|artikel|san pham|mat hang|hang hoa"))
    return null;
  if (
    has(
      words,
      "type|category|url|image|link|note|notes|status|id|no|number|code|sku|variant|variation|options|properties|tax|vendor|brand|weight|ma|loai|nhom|ghi chu",
    )
  )
    return null;
  return { field: "product", score: 1.5 };
}

/** The best reading of a header the dictionary does not know, from whole words and cells; null when nothing fits. */
export function hintOf(header: string, cells: Evidence): Hint | null {
  const words = wordsOf(header);
  const hints = [
    orderIdHint(words, cells),
    documentHint(words, cells),
    documentTypeHint(words, cells),
    customerHint(words, cells),
    dateHint(words, cells),
    moneyHint(words, cells),
    statusHint(words, cells),
    refundHint(words, cells),
    productHint(words, cells),
  ];
  if (
    has(words, "quantity|qty|so luong|sl|quantidade|cantidad|quantite|menge|jumlah|anzahl") &&
    cells.numbers >= confirmed &&
    !has(words, "return|tra")
  ) {
    hints.push({ field: "quantity", score: 2 });
  }
  return hints.reduce<Hint | null>(
    (best, hint) => (hint !== null && hint.score > (best?.score ?? 0) ? hint : best),
    null,
  );
}
