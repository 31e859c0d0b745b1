import { defaultAnalysisSettings, defaultForecastSettings } from "../engine";
import type { ImportMapping, ImportResult } from "../ingest";
import type { Dataset } from "../store";

/** A data set from what an import brought. */
export function newDataset(name: string, result: ImportResult, mapping: ImportMapping, sample: boolean): Dataset {
  const { orders, lines, reconciliation, files, currency } = result;
  let firstOrder = Number.POSITIVE_INFINITY;
  let lastOrder = Number.NEGATIVE_INFINITY;
  for (const time of orders.time) {
    if (time < firstOrder) firstOrder = time;
    if (time > lastOrder) lastOrder = time;
  }
  const meta = {
    id: newId(),
    name,
    importedAt: Date.now(),
    currency,
    files,
    mapping,
    reconciliation,
    settings: defaultAnalysisSettings,
    forecastSettings: defaultForecastSettings,
    orders: orders.orderCount,
    customers: orders.customerCount,
    firstOrder,
    lastOrder,
    sample,
  };
  return { meta, orders, lines };
}

/** "orders-may" of "orders-may.csv"; several files: "orders-may +2". */
export function nameOfFiles(files: readonly { readonly name: string }[]): string {
  const first = (files[0]?.name ?? "").replace(/(\.(csv|tsv|txt))+$/i, "");
  return files.length > 1 ? `${first} +${files.length - 1}` : first;
}

/** crypto.randomUUID is missing on plain http pages of a local network, where the app may well be hosted. */
function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...random].map((n) => n.toString(36)).join("-");
}
