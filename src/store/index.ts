export { StoreError } from "./errors";
export { restored } from "./restored";
export { createStore, type Store } from "./store";
export * from "./types";
