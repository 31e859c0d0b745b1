export { EquityView as default } from "./EquityView";
