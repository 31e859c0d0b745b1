import { defaultAnalysisSettings, defaultForecastSettings } from "../../src/engine";
import type { Dataset } from "../../src/store";
import { noLines, orderTable } from "./tables";

export function smallDataset(id: string, change: Partial<Dataset["meta"]> = {}): Dataset {
  const day = 86_400_000;
  const orders = orderTable(
    [
      { customer: 0, time: 0, net: 10, channel: "Zalo" },
      { customer: 1, time: 3 * day, net: 20, refund: 5, channel: "Website" },
      { customer: 0, time: 9 * day, net: 30, cost: 12 },
    ],
    ["Nguyễn Thị Ánh", "Trần Đức"],
  );
  return {
    orders,
    lines: noLines,
    meta: {
      id,
      name: `Data set ${id}`,
      importedAt: 1,
      currency: "VND",
      files: [],
      mapping: { groups: [], currency: "VND" },
      reconciliation: {
        rowsRead: 3,
        rowsRefused: 0,
        rowsExcluded: 0,
        rowsUsed: 3,
        revenueRead: 65,
        revenueExcluded: 5,
        revenueUsed: 60,
        refunds: 5,
        refundDocuments: 0,
        ordersUsed: 3,
        customersUsed: 2,
        byCause: [],
      },
      settings: defaultAnalysisSettings,
      forecastSettings: defaultForecastSettings,
      orders: 3,
      customers: 2,
      firstOrder: 0,
      lastOrder: 9 * day,
      sample: false,
      ...change,
    },
  };
}
