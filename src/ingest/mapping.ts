import { customerFields, type ImportDraft, type ImportMapping, type Role } from "./types";

// The page imports this module by itself: nothing here may pull the parser into its bundle.

/** The proposal of a draft as a mapping: what an import without any word of the user goes by. */
export function defaultMapping(draft: ImportDraft): ImportMapping {
  return {
    groups: draft.groups.map((group) => ({
      headerSignature: group.headerSignature,
      roles: group.columns.map((column) => column.role),
      grain: group.grain,
      dateOrder: group.dateOrder,
      decimalMark: group.decimalMark,
      ...(group.kind === "productCosts" ? { kind: group.kind } : {}),
      excludedStatuses: group.statuses.filter((status) => status.excluded).map((status) => status.value),
    })),
    currency: draft.currency,
  };
}

/**
 * What is still needed before orders can be made: somebody, a date, and money (an order total, a line total, or
 * quantity with unit price).
 * @param roles role by column position.
 */
export function missingFields(roles: readonly Role[]): ("customer" | "date" | "amount")[] {
  const missing: ("customer" | "date" | "amount")[] = [];
  if (!customerFields.some((field) => roles.includes(field))) missing.push("customer");
  if (!roles.includes("orderDate")) missing.push("date");
  const hasAmount =
    roles.includes("orderTotal") ||
    roles.includes("lineTotal") ||
    (roles.includes("quantity") && roles.includes("unitPrice"));
  if (!hasAmount) missing.push("amount");
  return missing;
}
