import type { Role } from "./types";

const amounts = ["orderTotal", "lineTotal", "unitPrice", "refund", "adjustedTotal", "cost", "unitCost"] as const;
const counts = ["quantity", "returnedQuantity"] as const;
/** Money, or a share of it: "10 %" is no number of its own. */
const discounts = ["lineDiscount", "orderDiscount"] as const;

/** Roles whose cells are money, in the currency of the file. */
export const moneyRoles: readonly Role[] = [...amounts, ...discounts];

const numbers: ReadonlySet<Role> = new Set<Role>([...amounts, ...counts]);
const shares: ReadonlySet<Role> = new Set<Role>(discounts);

/** Whether the cells of a column with this role can be nothing but numbers. */
export const isNumberRole = (role: Role): boolean => numbers.has(role);

/** Whether the cells of a column with this role are numbers or percentages. */
export const isDiscountRole = (role: Role): boolean => shares.has(role);
