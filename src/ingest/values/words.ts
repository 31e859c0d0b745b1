import { phrase } from "../recognise/normalise";

function set(list: string): ReadonlySet<string> {
  return new Set(list.split("|"));
}

const notASale = set(
  "cancelled|canceled|cancel|voided|void|failed|refunded|fully refunded|returned|unpaid|pending|pending payment|draft|checkout draft|expired|declined|rejected|" +
    "da huy|huy|huy don|bi huy|huy bo|tra hang|da tra hang|hoan tien|da hoan tien|hoan hang|da hoan hang|da hoan|chua thanh toan|that bai|giao that bai|chuyen hoan|da chuyen hoan|cho thanh toan|nhap",
);

/** Whether a status says that there was no sale. Whole phrases only: "partially_refunded" is a sale. */
export function isNotASale(status: string): boolean {
  return notASale.has(phrase(status).replace(/^wc-/, ""));
}

const nobody = set(
  "-|--|n/a|na|none|null|nan|undefined|unknown|guest|guest customer|guest checkout|walk-in|walk in|walkin|walk-in customer|walk in customer|anonymous|no name|" +
    "khach le|khach vang lai|khach le (khach vang lai)|vang lai|khach hang le|khong co|khong ten|khach",
);

/** Cheap test before the list: how its entries begin, with or without Vietnamese marks; none of them holds a digit. */
const mayBeNobody = /^(?:[-\u2013]|n[/a]|no|nu|un|gu|wa|an|kh|v[aã])/i;

/**
 * Whether a customer cell names nobody: blank, guest, walk-in, or masked by the marketplace ("a***n", "******86").
 * @param isId an id column: there 0 is what shops write for guests.
 */
export function isNobody(cell: string, isId: boolean): boolean {
  const text = cell.trim();
  if (text === "" || text.includes("***") || /^\*{2,}|^x{4,}/i.test(text)) return true;
  if (isId && /^0+(?:\.0+)?$/.test(text)) return true;
  return mayBeNobody.test(text) && !/\d/.test(text) && nobody.has(phrase(text));
}

const summary = set(
  "tong|tong cong|tong so|tong tien|tong ket|cong|cong tong|total|totals|grand total|sum|subtotal|sub total|tong doanh thu",
);

/** Whether a cell is what stands at the foot of a report instead of an order. */
export function isSummaryWord(cell: string): boolean {
  return (
    cell.length < 40 &&
    summary.has(
      phrase(cell)
        .replace(/[:.]+$/, "")
        .trim(),
    )
  );
}
