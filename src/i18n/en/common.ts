export const common = {
  definitionOf: (name: string) => `What is “${name}”?`,
  notEnoughData: "Not enough data for this figure yet.",
  bytesOf: (done: string, total: string) => `${done} of ${total}`,
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  apply: "Apply",
  reset: "Reset",
  delete: "Delete",
  customersCount: (n: number, text: string) => (n === 1 ? `${text} customer` : `${text} customers`),
  ordersCount: (n: number, text: string) => (n === 1 ? `${text} order` : `${text} orders`),
  daysCount: (n: number, text: string) => (n === 1 ? `${text} day` : `${text} days`),
};
