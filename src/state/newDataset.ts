import { defaultAnalysisSettings, defaultForecastSettings, type OrderTable } from "../engine";
import type { ImportMapping, ImportResult, MergedImport } from "../ingest";
import type { Dataset, DatasetMeta } from "../store";
import type { MergeBase } from "../worker/protocol";

/** A data set from what an import brought. */
export function newDataset(name: string, result: ImportResult, mapping: ImportMapping, sample: boolean): Dataset {
  const { orders, lines, reconciliation, files, currency, provenance } = result;
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
    ...factsOf(orders),
    sample,
  };
  return { meta, orders, lines, provenance };
}

/** A data set after files were added to it: its name and settings stay. */
export function grownDataset(before: DatasetMeta, merged: MergedImport, mapping: ImportMapping): Dataset {
  const { orders, lines, reconciliation, files, provenance } = merged;
  const added = new Set(mapping.groups.map((group) => group.headerSignature));
  const groups = [...before.mapping.groups.filter((group) => !added.has(group.headerSignature)), ...mapping.groups];
  const meta = {
    ...before,
    importedAt: Date.now(),
    files,
    mapping: { ...before.mapping, ...mapping, groups, currency: before.currency },
    reconciliation,
    ...factsOf(orders),
  };
  return { meta, orders, lines, provenance };
}

/** The part of a data set that the worker needs to add files to it; the tables it has. */
export function mergeBase({ meta, provenance }: Dataset): MergeBase {
  const { files, currency, reconciliation } = meta;
  return { files, currency, reconciliation, ...(provenance !== undefined && { provenance }) };
}

function factsOf(orders: OrderTable): Pick<DatasetMeta, "orders" | "customers" | "firstOrder" | "lastOrder"> {
  let firstOrder = Number.POSITIVE_INFINITY;
  let lastOrder = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < orders.orderCount; i++) {
    const time = orders.time[i] as number;
    if (time < firstOrder) firstOrder = time;
    if (time > lastOrder) lastOrder = time;
  }
  return { orders: orders.orderCount, customers: orders.customerCount, firstOrder, lastOrder };
}

/** "orders-may" of "orders-may.csv"; several files: "orders-may +2". */
export function nameOfFiles(files: readonly { readonly name: string }[]): string {
  const first = (files[0]?.name ?? "").replace(/(\.(csv|tsv|txt|gz|xlsx))+$/i, "");
  return files.length > 1 ? `${first} +${files.length - 1}` : first;
}

/** crypto.randomUUID is missing on plain http pages of a local network, where the app may well be hosted. */
function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...random].map((n) => n.toString(36)).join("-");
}
