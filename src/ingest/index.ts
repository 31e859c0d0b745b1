export { ImportError } from "./importError";
export { defaultMapping, missingFields } from "./mapping";
export { mergeImports } from "./merge";
export { createReader, type ImportReader } from "./reader";
export { createRefusedReader, type RefusedReader } from "./refused";
export * from "./types";
