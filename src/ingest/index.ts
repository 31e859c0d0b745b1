export { ImportError } from "./importError";
export { defaultMapping, missingFields } from "./mapping";
export * from "./types";
