export { type PackedText, packText, textAt, unpackText } from "./packedText";
export * from "./types";
