export { aliveHistory } from "./aliveHistory";
export { customerRange } from "./customerRange";
export { type FitForecastOptions, fitForecast } from "./fitForecast";
export { type GroupTotal, groupTotals, groupTotalsInSteps, NO_GROUP } from "./groupTotals";
export { predictForecast, predictInSteps } from "./predictForecast";
export { type ShopPlan, shopStart, simulateShop } from "./simulate";
export * from "./types";
