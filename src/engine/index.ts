export { analyse } from "./analyse";
export { customerOrders } from "./customers";
export { firstTouch } from "./firstTouch";
export { type Random, randomFrom } from "./math/random";
export { type PackedText, packText, textAt, unpackText } from "./packedText";
export { orderProfit } from "./profit";
export { queryCustomers } from "./queryCustomers";
export {
  buildResults,
  type Results,
  type ResultsCustomer,
  type ResultsInput,
  type ResultsReconciliation,
} from "./results";
export * from "./types";
export { MIN_OBSERVED, MIN_REACHED } from "./valueShare";
