export { StoreError } from "./errors";
export { createStore, type Store } from "./store";
export * from "./types";
