export type { NotGoods } from "./goods";
export { lackingTask } from "./lacking";
export {
  FALSE_ALARMS,
  JUST_BELOW,
  LEAST_STARTERS,
  MOST_PRODUCTS,
  TIMES_LEAST,
} from "./limits";
export { mixTask } from "./mix";
export { nextTask } from "./next";
export {
  bestThreshold,
  fullestThreshold,
  type OfferOutcome,
  type OfferPlan,
  type OfferTerms,
  offerOutcome,
} from "./offer";
export { orderValuesTask } from "./orderValues";
export { pairsTask } from "./pairs";
export { productsPreparation } from "./preparation";
export { startsTask } from "./starts";
export type * from "./types";
