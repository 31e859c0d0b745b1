export { ImportView, type ImportViewProps } from "./ImportView";
export type { MappingHandlers } from "./types";
