import { undatedRows } from "./blankDates";
import { numberCells } from "./columns/numberCells";
import { countFilled, textCells } from "./columns/textCells";
import { columnsOf, currenciesOf, dateOrderOf, decimalMarkOf, isVietnamese, moneyEvidence } from "./conventions";
import { discountOf } from "./discount";
import type { Column, FileGroup } from "./group";
import { missingFields } from "./mapping";
import { isDiscountRole, isNumberRole } from "./numberRoles";
import { recognise } from "./recognise/recognise";
import { countRepeating, repeatingRows } from "./repeatedTotals";
import type {
  ColumnDraft,
  FileGroupDraft,
  FileRead,
  Grain,
  GroupKind,
  GroupMapping,
  Role,
  RoleReason,
  StatusDraft,
} from "./types";
import { customerFields } from "./types";
import { scaleOf } from "./values/scale";
import { isNotASale, isRefundDocument, isReturned } from "./values/words";

const sampleCount = 5;
const previewRows = 20;
const maxStatuses = 200;
/** An order total that differs within this share of the orders of several rows is no order total. */
const lineShare = 0.2;

function filledOf(column: Column): { filled: number; distinct: number | null } {
  switch (column.kind) {
    case "count":
      return { filled: column.filled, distinct: column.distinct };
    case "text": {
      const { codes, pool } = textCells(column);
      return { filled: countFilled(codes), distinct: pool.size - 1 };
    }
    default:
      return { filled: column.filled, distinct: null };
  }
}

/** Codes of the order ids by row, or null when no column holds any. */
function orderCodes(group: FileGroup, roles: readonly Role[]): Uint32Array | null {
  const column = group.columns[roles.indexOf("orderId")];
  return column?.kind === "text" ? textCells(column).codes : null;
}

function grainOf(group: FileGroup, roles: readonly Role[]): Grain {
  const codes = orderCodes(group, roles);
  if (codes === null) return "order";
  const goods = textColumns(group, roles, "sku", "product").map(({ column }) => column.codes());
  const seen = new Uint8Array(group.rowCount + 1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code === 0) {
      // Goods below an order without a number of their own: its further lines.
      if (row > 0 && codes[row - 1] !== 0 && goods.some((column) => column[row] !== 0)) return "line";
      continue;
    }
    if (seen[code] === 1) return "line";
    seen[code] = 1;
  }
  return "order";
}

/**
 * Whether the column taken for the order total holds the money of the lines: in a good part of the orders of several rows
 * its cells differ. (A total repeated on every row never differs; prices of lines are equal by chance only.)
 */
function totalsAreLines(group: FileGroup, roles: readonly Role[]): boolean {
  const codes = orderCodes(group, roles);
  const column = group.columns[roles.indexOf("orderTotal")];
  if (codes === null || (column?.kind !== "number" && column?.kind !== "text")) return false;
  const { values } = numberCells(column, ".", false);
  const first = new Float64Array(group.rowCount + 1).fill(Number.NaN);
  const state = new Uint8Array(group.rowCount + 1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const value = values[row] as number;
    if (code === 0 || Number.isNaN(value)) continue;
    if (state[code] === 0) {
      state[code] = 1;
      first[code] = value;
    } else if (state[code] !== 3) state[code] = value === first[code] ? 2 : 3;
  }
  let same = 0;
  let differ = 0;
  for (const it of state) {
    if (it === 2) same++;
    else if (it === 3) differ++;
  }
  return differ > 0 && differ >= lineShare * (same + differ);
}

function statusesOf(group: FileGroup, roles: readonly Role[], mapping: GroupMapping | null): StatusDraft[] {
  return [
    ...statusesIn(group, roles, "status", mapping, isNotASale),
    ...statusesIn(group, roles, "returnStatus", mapping, isReturned),
  ];
}

/**
 * Statuses, by code, that stand on rows of negative money only: they are of documents that give something back, which lower
 * what was sold. 1 for those.
 */
function onlyBelowNothing(group: FileGroup, roles: readonly Role[], codes: Uint32Array, size: number): Uint8Array {
  const found = new Uint8Array(size);
  const [at = -1] = columnsOf(roles, "orderTotal", "lineTotal");
  const money = group.columns[at];
  if (money?.kind !== "number" && money?.kind !== "text") return found;
  const { values } = numberCells(money, ".", false);
  // 1: below nothing so far; 2: not all of them are.
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    found[code] = (values[row] as number) < 0 && found[code] !== 2 ? 1 : 2;
  }
  return found;
}

function statusesIn(
  group: FileGroup,
  roles: readonly Role[],
  role: "status" | "returnStatus",
  mapping: GroupMapping | null,
  isOut: (value: string) => boolean,
): StatusDraft[] {
  const column = group.columns[roles.indexOf(role)];
  if (column?.kind !== "text") return [];
  const { codes, pool } = textCells(column);
  const counts = new Uint32Array(pool.size);
  for (const code of codes) counts[code] = (counts[code] as number) + 1;
  const givesBack = onlyBelowNothing(group, roles, codes, pool.size);
  return pool
    .strings()
    .map((value, code) => ({
      value,
      rows: counts[code] as number,
      excluded:
        mapping === null
          ? isOut(value) && !(givesBack[code] === 1 && isRefundDocument(value))
          : mapping.excludedStatuses.includes(value),
    }))
    .filter(({ value, rows }) => value !== "" && rows > 0)
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
    .slice(0, maxStatuses);
}

/** Roles of the group's columns: the mapping's word, else the proposal from all rows that were looked at. */
export function proposedRoles(
  group: FileGroup,
  mapping: GroupMapping | null,
): { roles: Role[]; reasons: RoleReason[] } {
  const proposal = recognise(group.header, group.head);
  const roles = [...proposal.roles];
  const reasons = [...proposal.reasons];
  if (mapping !== null) {
    for (const i of roles.keys()) {
      const word = mapping.roles[i] ?? "ignore";
      if (word !== roles[i]) reasons[i] = "user";
      roles[i] = word;
    }
    return { roles, reasons };
  }
  if (totalsAreLines(group, roles)) {
    const column = roles.indexOf("orderTotal");
    roles[column] = roles.includes("lineTotal") ? "ignore" : "lineTotal";
    reasons[column] = "cells";
    // What is taken off lines is theirs, unless the whole column says otherwise.
    const off = roles.indexOf("orderDiscount");
    if (roles[column] === "lineTotal" && off >= 0 && !roles.includes("lineDiscount")) roles[off] = "lineDiscount";
  }
  const discount = discountOf(group, roles);
  if (discount.ofOrder !== null) {
    roles[discount.ofOrder] = "orderDiscount";
    reasons[discount.ofOrder] = "cells";
  }
  return { roles, reasons };
}

/** A small list of products and what they cost holds nobody, no order and no date. */
function kindOf(roles: readonly Role[]): GroupKind {
  const has = (...wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));
  const orders = has(...customerFields) || has("orderDate") || has("orderId");
  return !orders && has("sku", "product") && has("cost", "unitCost") ? "productCosts" : "orders";
}

/** What the mapping screen shows of one group. */
export function draftGroup(group: FileGroup, files: readonly FileRead[], mapping: GroupMapping | null): FileGroupDraft {
  const { roles, reasons } = proposedRoles(group, mapping);
  const kind = mapping?.kind ?? kindOf(roles);
  const currencies = currenciesOf(group, roles);
  const vietnamese = isVietnamese(group, currencies);
  const money = moneyEvidence(group, roles);
  const mark = mapping?.decimalMark ?? decimalMarkOf(money, vietnamese, currencies[0] ?? "");
  const date = dateOrderOf(group, roles);
  const order = mapping?.dateOrder ?? date.order;
  const dateAt = roles.indexOf("orderDate");
  const dateRow = group.head.find((row) => date.example !== null && (row[dateAt] ?? "").includes(date.example));
  const openDiscount = mapping?.discountSaid === true ? null : discountOf(group, roles).open;
  const grain = mapping?.grain ?? grainOf(group, roles);
  const undated =
    kind === "productCosts" ? 0 : undatedRows(group, roles, order, grain === "line" && roles.includes("orderId"));
  const repeated = kind === "productCosts" ? 0 : countRepeating(repeatingRows(group, roles, order));
  return {
    files,
    platform: group.platform,
    headerSignature: group.signature,
    columns: group.header.map((header, index): ColumnDraft => {
      const column = group.columns[index];
      const cells = group.head.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
      return {
        index,
        header,
        role: roles[index] ?? "ignore",
        reason: reasons[index] ?? "none",
        samples: cells.slice(0, sampleCount),
        ...(column === undefined ? { filled: 0, distinct: 0 } : filledOf(column)),
        ...(scaleOf(header) !== 1 && { scale: scaleOf(header) }),
      };
    }),
    preview: group.head.slice(0, previewRows),
    grain,
    dateOrder: order,
    dateExample: order === null ? date.example : null,
    ...(order === null && dateRow !== undefined && { dateRow }),
    ...(date.byPlatform && mapping?.dateOrder == null && { dateOrderBy: "platform" as const }),
    ...(openDiscount !== null && { openDiscount }),
    ...(undated > 0 && { undated }),
    ...(repeated > 0 && { repeatedTotals: repeated }),
    decimalMark: mark,
    numberExample: mark === null ? (money.find((evidence) => evidence.example !== null)?.example ?? null) : null,
    statuses: statusesOf(group, roles, mapping),
    currencies,
    missing: kind === "productCosts" ? [] : missingFields(roles),
    kind,
  };
}

/** Whether every column that the roles want was kept in a form that serves. */
export function serves(group: FileGroup, roles: readonly Role[]): boolean {
  return group.columns.every((column, i) => {
    const role = roles[i] ?? "ignore";
    if (role === "ignore" || column.kind === "text") return true;
    if (column.kind === "label") return role === "customerName" && roles[column.keyIndex] === column.keyField;
    if (column.kind === "number") return isNumberRole(role) || isDiscountRole(role);
    return column.kind === "date" && role === "orderDate";
  });
}

/** Columns of one role that can be read as text. */
export function textColumns(group: FileGroup, roles: readonly Role[], ...wanted: readonly Role[]) {
  return columnsOf(roles, ...wanted).flatMap((index) => {
    const column = group.columns[index];
    return column?.kind === "text" || column?.kind === "label" ? [{ index, column }] : [];
  });
}
