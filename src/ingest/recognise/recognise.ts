import { isDiscountRole, isNumberRole } from "../numberRoles";
import { customerFields, type Field, type Role, type RoleReason } from "../types";
import { readNumber } from "../values/numbers";
import { isNotASale } from "../values/words";
import { aliasOf } from "./aliases";
import { type Evidence, evidenceOf } from "./evidence";
import { customerKind, hintOf } from "./hints";
import { squeeze, wordsOf } from "./normalise";
import { platformOf } from "./platforms";

export interface Recognised {
  readonly roles: readonly Role[];
  readonly reasons: readonly RoleReason[];
  readonly evidence: readonly Evidence[];
}

interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly strength: number;
  readonly reason: RoleReason;
}

/** Share of the cells that are what a name says; 1 for fields that can be anything, and for a column without cells. */
function shareThatFits(field: Field, cells: Evidence): number {
  if (cells.filled === 0) return 1;
  if (field === "orderDate") return cells.dates;
  if (field === "orderTime") return cells.times;
  if (isNumberRole(field)) return cells.numbers;
  return isDiscountRole(field) ? cells.numbers + cells.percents : 1;
}

function fits(field: Field, cells: Evidence): boolean {
  return shareThatFits(field, cells) >= 0.5;
}

function candidatesOf(headers: readonly string[], evidence: readonly Evidence[]): Candidate[] {
  const platform = platformOf(headers);
  const found: Candidate[] = [];
  for (const [column, header] of headers.entries()) {
    const cells = evidence[column];
    if (cells === undefined || header.trim() === "") continue;
    // A column without cells only serves where no other does, found by whatever means.
    const weight = cells.filled === 0 ? 0.001 : 1;
    const key = squeeze(header);
    const rule = platform?.roles.findIndex(([name]) => name === key) ?? -1;
    if (platform !== null && rule >= 0) {
      const field = platform.roles[rule]?.[1] ?? null;
      if (field !== null && field !== "keep" && fits(field, cells)) {
        found.push({ column, field, strength: (100 - rule * 0.1) * weight, reason: "platform" });
      }
      continue;
    }
    if (platform?.platform.ignore?.test(key) === true) continue;
    const alias = aliasOf(header);
    // "State" over Paid and Void is no place.
    const isStatus = alias?.field === "region" && cells.statuses >= certain;
    if (isStatus) {
      found.push({ column, field: "status", strength: 1, reason: "cells" });
      continue;
    }
    if (alias !== null && fits(alias.field, cells)) {
      found.push({ column, field: alias.field, strength: (50 - alias.rank * 0.1) * weight, reason: "alias" });
      continue;
    }
    const hint = hintOf(header, cells);
    // A known export says by itself what gives money back.
    if (hint?.field === "documentType" && platform !== null) continue;
    if (hint !== null) found.push({ column, field: hint.field, strength: hint.score, reason: "cells" });
    // A known name over mostly unreadable cells, where nothing better is: its rows are refused one by one, with their lines.
    else if (alias !== null && shareThatFits(alias.field, cells) > 0) {
      found.push({ column, field: alias.field, strength: 0.5 - alias.rank * 0.001, reason: "alias" });
    }
  }
  return found.sort((a, b) => b.strength - a.strength || a.column - b.column);
}

/** Share of the cells from which on they are believed without a word of the header. */
const certain = 0.95;

/** "Ref", "Mã": a number of something, of the order where nothing else is. Never a number of the row ("No", "STT"). */
const someNumber: ReadonlySet<string> = new Set(["id", "ref", "reference", "num", "ma", "so", "code"]);

/** 1, 2, 3 …: the number of a row, which the next file will have again. */
function isCount(cells: readonly string[]): boolean {
  const [first = ""] = cells;
  return /^\d+$/.test(first) && cells.every((cell, i) => cell === String(Number(first) + i)) && Number(first) < 2;
}

/** Whether the rows that a column calls no sale give money back: then it only remarks on refunds. */
function remarksOnRefunds(said: number, rows: readonly (readonly string[])[], roles: readonly Role[]): boolean {
  const money = roles.findIndex((role) => role === "orderTotal" || role === "lineTotal" || role === "quantity");
  return rows.some((row) => isNotASale(row[said] ?? "") && (readNumber(row[money] ?? "")?.value ?? 0) < 0);
}

/** Columns that say nothing by their name but can only be one thing by their cells. */
function fromCellsAlone(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  evidence: readonly Evidence[],
  roles: Role[],
  reasons: RoleReason[],
): void {
  const set = (column: number, role: Role): void => {
    roles[column] = role;
    reasons[column] = "cells";
  };
  if (!roles.includes("orderDate")) {
    const dated = evidence.flatMap((cells, i) =>
      roles[i] === "ignore" &&
      cells.dates >= certain &&
      cells.numbers < 0.5 &&
      !wordsOf(headers[i] ?? "").some((word) => word.startsWith("birth") || word === "sinh" || word === "dob")
        ? [i]
        : [],
    );
    if (dated.length === 1 && dated[0] !== undefined) set(dated[0], "orderDate");
  }
  // "Id" names a document where it never repeats, and somebody who comes back where it does.
  const ids = headers.findIndex((header, i) => squeeze(header) === "id" && roles[i] === "ignore");
  const isSomebody = customerFields.some((field) => roles.includes(field));
  const never = (evidence[ids]?.distinct ?? 1) === 1;
  if (!isSomebody && ids >= 0 && !never) set(ids, "customerId");
  if (isSomebody && !roles.includes("orderId")) {
    const number = headers.findIndex((header, i) => {
      const cells = evidence[i];
      if (roles[i] !== "ignore" || cells === undefined || !someNumber.has(squeeze(header))) return false;
      const isOwn = cells.filled > 0 && cells.distinct === 1;
      const isCode = squeeze(header) === "id" || (cells.codes >= certain && cells.decimals === 0);
      return isOwn && isCode && (squeeze(header) === "id" || !isCount(rows.map((row) => (row[i] ?? "").trim())));
    });
    if (number >= 0) set(number, "orderId");
  }
  if (!roles.includes("currency")) {
    const codes = evidence.findIndex((cells, i) => roles[i] === "ignore" && cells.currencies >= certain);
    if (codes >= 0) set(codes, "currency");
  }
  if (!roles.includes("status")) {
    const said = evidence.findIndex(
      (cells, i) => roles[i] === "ignore" && cells.statuses >= certain && !remarksOnRefunds(i, rows, roles),
    );
    if (said >= 0) set(said, "status");
  }
  // Sales as accountants name them, before discounts and returns: only where nothing says more.
  const hasMoney = (["orderTotal", "lineTotal", "unitPrice"] as const).some((role) => roles.includes(role));
  if (!hasMoney) {
    const sales = headers.findIndex(
      (header, i) =>
        roles[i] === "ignore" &&
        /^doanhso(?:ban)?(?:hang)?$/.test(squeeze(header)) &&
        (evidence[i]?.numbers ?? 0) >= 0.8,
    );
    if (sales >= 0) set(sales, "orderTotal");
  }
  // A unit price without a quantity is what was paid.
  const price = roles.indexOf("unitPrice");
  const otherMoney = roles.includes("quantity") || roles.includes("orderTotal") || roles.includes("lineTotal");
  if (price >= 0 && !otherMoney) set(price, "orderTotal");
  const people = customerFields.filter((field) => roles.includes(field));
  if (people.length === 1 && people[0] === "customerName") {
    const column = roles.indexOf("customerName");
    const kind = customerKind(evidence[column] ?? evidenceOf([]));
    if (kind !== "customerName") set(column, kind);
  }
}

/** Totals of goods before anything is taken off the order. */
const beforeDiscount: ReadonlySet<string> = new Set(
  "tongtienhang|tienhang|tongtiensanpham|tiensanpham|tonggiatrisanpham|giatrisanpham|tonggiatrihang|giatrihang|tonggiatrihanghoa|tongtienhanghoa|tienhanghoa|doanhsoban|doanhso|grosssales|grossamount|grosstotal|tongtruocgiamgia|totalbeforediscount|subtotalbeforediscount".split(
    "|",
  ),
);

/** Discounts matter where money is worked out from prices, or a total is of before them; other totals have them in it. */
function onlyWhereTheyCount(headers: readonly string[], roles: Role[], reasons: RoleReason[]): void {
  const total = roles.indexOf("orderTotal");
  const isGross = beforeDiscount.has(squeeze(headers[total] ?? ""));
  const worksOut = total < 0 && roles.includes("quantity") && roles.includes("unitPrice");
  const hasOwn = roles.includes("orderDiscount");
  for (const [column, role] of roles.entries()) {
    if (role !== "lineDiscount" && role !== "orderDiscount") continue;
    const ofPlatform = reasons[column] === "platform";
    if (total < 0 && (ofPlatform || (worksOut && !roles.includes("lineTotal")))) continue;
    if (isGross && (role === "orderDiscount" || !hasOwn)) {
      // Beside a total of the order, what is taken off is the order's.
      roles[column] = "orderDiscount";
      continue;
    }
    roles[column] = "ignore";
    reasons[column] = "none";
  }
}

const nameParts: ReadonlySet<string> = new Set(["first", "last", "given", "family", "sur", "middle", "ho"]);

/** What remains of a header like "First Name (Billing)" without the part of the name; null for headers of no part. */
function besideNamePart(header: string): string | null {
  const words = wordsOf(header);
  const rest = words.filter((word) => !nameParts.has(word));
  return rest.length === words.length ? null : rest.join(" ");
}

/** Whether a column is the second half of the one name that has been found. */
function isOtherHalf(headers: readonly string[], roles: readonly Role[], column: number): boolean {
  const taken = roles.flatMap((role, i) => (role === "customerName" ? [i] : []));
  const [first] = taken;
  if (taken.length !== 1 || first === undefined) return false;
  const rest = besideNamePart(headers[column] ?? "");
  return rest !== null && rest === besideNamePart(headers[first] ?? "");
}

/**
 * Proposes a role per column: the rules of a known export, else the alias dictionary, else whole words of the header
 * confirmed by the cells. A name that its cells contradict is not believed. No edit distance anywhere.
 * @param headers header cells as written.
 * @param rows first data rows.
 */
export function recognise(headers: readonly string[], rows: readonly (readonly string[])[]): Recognised {
  const evidence = headers.map((_, column) => evidenceOf(rows.map((row) => row[column] ?? "")));
  const roles: Role[] = headers.map(() => "ignore");
  const reasons: RoleReason[] = headers.map(() => "none");
  const taken = new Set<Field>();
  for (const { column, field, reason, strength } of candidatesOf(headers, evidence)) {
    // Shopify writes a buyer's phone in one of several columns: all of them may key. Names may stand in two parts.
    const mayRepeat =
      (field === "customerPhone" && reason === "platform" && strength > 1) ||
      (field === "customerName" && isOtherHalf(headers, roles, column));
    if (roles[column] !== "ignore" || (taken.has(field) && !mayRepeat)) continue;
    roles[column] = field;
    reasons[column] = reason;
    taken.add(field);
  }
  fromCellsAlone(headers, rows, evidence, roles, reasons);
  onlyWhereTheyCount(headers, roles, reasons);
  return { roles, reasons, evidence };
}
