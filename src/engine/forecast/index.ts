export { aliveHistory } from "./aliveHistory";
export { type FitForecastOptions, fitForecast } from "./fitForecast";
export { predictForecast, predictInSteps } from "./predictForecast";
export { type ShopPlan, shopStart, simulateShop } from "./simulate";
export * from "./types";
