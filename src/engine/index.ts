export { analyse } from "./analyse";
export * from "./audience";
export * from "./campaigns";
export * from "./channels";
export * from "./cohorts";
export { customerOrders } from "./customers";
export * from "./equity";
export { firstTouch } from "./firstTouch";
export * from "./forecast";
export * from "./insights";
export * from "./levers";
export * from "./lists";
export { type Random, randomFrom } from "./math/random";
export { bgnbd } from "./models/bgnbd";
export * from "./models/contract";
export { gammagamma, type SpendFit, type SpendSummary } from "./models/gammagamma";
export { mbgcnbd, type RegularFitOptions, type RegularSummary } from "./models/mbgcnbd";
export { mbgnbd } from "./models/mbgnbd";
export { nbd } from "./models/nbd";
export { type ParetoModel, paretonbd } from "./models/paretonbd";
export { sbg } from "./models/sbg";
export { type PackedText, packText, textAt, unpackText } from "./packedText";
export * from "./plans";
export * from "./products";
export { orderProfit } from "./profit";
export { queryCustomers } from "./queryCustomers";
export {
  buildResults,
  type Results,
  type ResultsCustomer,
  type ResultsInput,
  type ResultsReconciliation,
} from "./results";
export * from "./segments";
export type { TotalSpread } from "./totalSpread";
export * from "./types";
export { MIN_OBSERVED, MIN_REACHED } from "./valueShare";
