export { type MeasuredCost, measuredCost } from "./acquisitionCost";
export { type LeversAsk, leversTask } from "./leversTask";
export * from "./types";
export {
  formulaWorth,
  type LeverTarget,
  type LeverWorth,
  leverEnd,
  leversInForce,
  leverWorth,
  pulled,
  solveTarget,
} from "./worth";
