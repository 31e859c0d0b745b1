import type { GroupMapping } from "../../ingest";

/** What the user may change of a group besides the columns' roles. */
export type GroupPatch = Partial<Pick<GroupMapping, "grain" | "dateOrder" | "decimalMark" | "excludedStatuses">>;
