import "./charts.css";

export { ChartFrame } from "./ChartFrame";
export { Histogram } from "./Histogram";
export { LorenzChart, type LorenzPoint } from "./LorenzChart";
export { ShareValueChart, type ShareValuePoint } from "./ShareValueChart";
export type { ChartSource, ChartTable, Reading } from "./types";
