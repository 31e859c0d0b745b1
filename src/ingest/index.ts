export { ImportError } from "./importError";
export { defaultMapping, missingFields } from "./mapping";
export { createReader, type ImportReader } from "./reader";
export * from "./types";
