import type { DatasetMeta } from "./types";

/**
 * A data set as it was before an import, with what the user has said about it since: that is no part of the import, and is
 * not lost with it.
 */
export function restored(former: DatasetMeta, now: DatasetMeta): DatasetMeta {
  const { name, currency, settings, forecastSettings, plans } = now;
  return { ...former, name, currency, settings, forecastSettings, ...(plans === undefined ? {} : { plans }) };
}
