import { phrase } from "../recognise/normalise";

function set(list: string): ReadonlySet<string> {
  return new Set(list.split("|"));
}

const notASale = set(
  "cancelled|canceled|cancel|voided|void|failed|refunded|fully refunded|returned|unpaid|pending|pending payment|draft|checkout draft|expired|declined|rejected|" +
    "da huy|huy|huy don|bi huy|huy bo|tra hang|da tra hang|hoan tien|da hoan tien|hoan hang|da hoan hang|da hoan|chua thanh toan|that bai|giao that bai|chuyen hoan|da chuyen hoan|cho thanh toan|nhap|khong thanh cong|giao khong thanh cong|giao hang that bai|da huy don|don huy|tra lai|da tra lai|hoan tra|da hoan tra|" +
    "canceled by buyer|cancelled by buyer|cancelled by seller|cancelled by system|package returned|delivery failed|failed delivery|returned to seller|return to seller|awaiting payment|waiting for payment|pending payment confirmation|payment failed|incomplete|abandoned|trash|deleted|chargeback|disputed|blocked|uncaptured|requires payment method|requires action|requires confirmation|batal|dibatalkan|belum bayar|pengembalian|" +
    "da xoa|bi xoa|xoa|da nhap tra|nhap tra|dang hoan|dang chuyen hoan|dang hoan hang|khong nhan hang|bom hang|" +
    "annule|annulee|rembourse|remboursee|cancelado|cancelada|reembolsado|reembolsada|recusado|recusada|rechazado|pendiente de pago|storniert|erstattet|abgebrochen|" +
    "ยกเลิกแล้ว|ยกเลิก|คืนเงินแล้ว|ยังไม่ชำระ|ที่ต้องชำระ",
);

/** Words that call a sale off in any company: "Khách hủy", "Cancelled by customer service". */
const calledOff = /(?:^| )(?:huy|cancelled|canceled|voided)(?: |$)/;
/** Unless it is called off in part, or not yet. */
const notYet = /(?:^| )(?:mot phan|partly|partially|partial|khong|not|yeu cau|request|requested|cho|awaiting)(?: |$)/;
/** Longer than this it is a sentence, which may speak of anything. */
const longestStatus = 40;

/** Whether a status says that there was no sale. Whole phrases and words only: "partially_refunded" is a sale. */
export function isNotASale(status: string): boolean {
  const text = phrase(status).replace(/^wc-/, "");
  if (notASale.has(text)) return true;
  return text.length <= longestStatus && calledOff.test(text) && !notYet.test(text);
}

const sale = set(
  "paid|completed|complete|processing|fulfilled|unfulfilled|partially fulfilled|partially refunded|partially paid|authorized|shipped|to ship|delivered|closed|done|success|successful|succeeded|confirmed|active|approved|settled|on hold|new|open|finished|awaiting shipment|awaiting collection|in transit|" +
    "hoan thanh|da hoan thanh|hoan tat|da giao|da giao hang|dang giao|dang giao hang|giao thanh cong|thanh cong|da thanh toan|cho giao hang|cho lay hang|dang xu ly|da xu ly|da xac nhan|cho xac nhan|moi|don moi|xong|da nhan|da ban|da gui hang|dang chuyen|dang van chuyen|dang giao dich|cho hang|cong no|da thu tien|da nhan hang|da nhan duoc hang|thanh toan mot phan|hoan tien mot phan|selesai|dikirim|bezahlt|versendet|geliefert|abgeschlossen|paye|payee|expedie|expediee|livre|livree|pagado|pagada|entregado|entregada|pago|paga|entregue|" +
    "จัดส่งแล้ว|กำลังจัดส่ง|ที่ต้องจัดส่ง|สำเร็จแล้ว|สำเร็จ|เสร็จสมบูรณ์|เสร็จสิ้น",
);

/** Whether a status says that there was a sale. A status that says neither is left to the user. */
export function isSale(status: string): boolean {
  const text = phrase(status).replace(/^wc-/, "");
  return sale.has(text) || text.startsWith("nguoi mua xac nhan");
}

const blankMarks = set(
  "0|-|--|n/a|na|no|none|null|nil|false|khong|0000-00-00|0000-00-00 00:00:00|1970-01-01|not cancelled",
);

/** Whether a cell of a column that says when (or whether) an order was cancelled says that it was. */
export function isCancelledCell(cell: string): boolean {
  const text = phrase(cell);
  return text !== "" && !blankMarks.has(text);
}

const returned = set(
  "return|returned|return refund|return/refund|refund|refunded|return and refund|approved|accepted|completed|" +
    "tra hang/hoan tien|tra hang / hoan tien|da chap thuan yeu cau|chap thuan yeu cau|yeu cau da duoc chap thuan|hoan tien thanh cong|tra hang thanh cong|da hoan thanh|hoan thanh|dana dikembalikan",
);

/** Whether a cell of a column that speaks of returns only says that the goods came back. */
export function isReturned(cell: string): boolean {
  return returned.has(phrase(cell)) || (isNotASale(cell) && !phrase(cell).includes("huy"));
}

const refundDocument = set(
  "refund|refunds|refunded|refund receipt|partial refund|full refund|payment refund|sales refund|return|returns|returned|sales return|order return|credit|credit memo|credit note|creditmemo|sales credit|chargeback|reversal|" +
    "tra hang|hang tra|hang ban tra lai|hang tra lai|khach tra hang|da tra hang|da hoan tien|da hoan hang|da tra lai|phieu tra hang|phieu tra|don tra|don tra hang|hoa don tra hang|hoan tien|phieu hoan|hoan hang|don hoan|nhap tra|tra lai|" +
    "gutschrift|erstattung|retoure|stornorechnung|avoir|remboursement|retour|nota de credito|reembolso|devolucion|devolucao|nota di credito|rimborso|retur|pengembalian",
);

/** Whether a cell that says what kind of document a row is calls it one that gives money back. */
export function isRefundDocument(cell: string): boolean {
  return cell.length <= longestStatus && refundDocument.has(phrase(cell).replace(/[-/]+/g, " "));
}

const nobody = set(
  "-|--|n/a|na|none|null|nan|undefined|unknown|guest|guest customer|guest checkout|walk-in|walk in|walkin|walk-in customer|walk in customer|anonymous|no name|" +
    "khach le|khach vang lai|khach le (khach vang lai)|vang lai|khach hang le|khong co|khong ten|khach",
);

/** Cheap test before the list: how its entries begin, with or without Vietnamese marks; none of them holds a digit. */
const mayBeNobody = /^(?:[-\u2013]|n[/a]|no|nu|un|gu|wa|an|kh|v[aã])/i;
const endsInDigit = /\d$/;

const cutOff = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;

/** "9.12346E+08": a long number of which a spreadsheet has kept the first digits only. Many of them are one then. */
export function isCutOff(cell: string): boolean {
  return cutOff.test(cell.trim());
}

/**
 * Whether a customer cell names nobody: blank, guest, walk-in, masked by the marketplace ("a***n", "******86"), or
 * cut off by a spreadsheet.
 * @param isId an id column: there 0 is what shops write for guests.
 */
export function isNobody(cell: string, isId: boolean): boolean {
  const text = cell.trim();
  if (text === "" || text.includes("***")) return true;
  const first = text.charCodeAt(0);
  // "*" and "x", "0": only where the first letter allows it is the rest looked at.
  if ((first === 42 || first === 88 || first === 120) && /^\*{2,}|^x{4,}/i.test(text)) return true;
  if (isId && first === 48 && /^0+(?:\.0+)?$/.test(text)) return true;
  if (first >= 48 && first <= 57) return isCutOff(text);
  return !endsInDigit.test(text) && mayBeNobody.test(text) && !/\d/.test(text) && nobody.has(phrase(text));
}

const summary = set(
  "tong|tong cong|tong so|tong tien|tong ket|cong|cong tong|total|totals|grand total|sum|subtotal|sub total|tong doanh thu",
);

/** "Cộng tháng 1", "Tổng cộng quý I/2026", "Total for March 2026": a total and the time that it is of. */
const ofPeriod =
  /^(?:tong|tong cong|cong|tong so|tong tien|total|totals|subtotal|sub total|sum)(?: cua| trong| of| for)? (?:(?:thang|tuan|ngay|quy|nam|month|week|day|quarter|year|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?: [\divx./, -]*)?$/;

/** Whether a cell is what stands at the foot of a report (or of a part of it) instead of an order. */
export function isSummaryWord(cell: string): boolean {
  if (cell.length >= 40) return false;
  const text = phrase(cell)
    .replace(/[:.]+$/, "")
    .trim();
  return summary.has(text) || ofPeriod.test(text);
}
