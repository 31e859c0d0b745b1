/** Counted things: the number for the grammar, and as written for the reader. */
const counted = (one: string, many: string) => (count: number, text: string) => `${text} ${count === 1 ? one : many}`;

export const files = counted("file", "files");
export const rows = counted("row", "rows");
export const orders = counted("order", "orders");
export const customers = counted("customer", "customers");
export const days = counted("day", "days");
export const months = counted("month", "months");
