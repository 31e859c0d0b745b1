export { type EquityAsk, equityTask } from "./composition";
export { type EquityHistoryAsk, equityHistoryTask } from "./history";
export { type MarketShare, marketShare } from "./share";
export * from "./types";
