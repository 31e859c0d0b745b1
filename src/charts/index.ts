import "./charts.css";

export { type ActualExpected, ActualExpectedBars } from "./ActualExpectedBars";
export { ChartFrame } from "./ChartFrame";
export { DensityChart, type DensityPoint } from "./DensityChart";
export { evenly, HeatMap } from "./HeatMap";
export { Histogram } from "./Histogram";
export { IntervalChart, type IntervalPoint } from "./IntervalChart";
export { LorenzChart, type LorenzPoint } from "./LorenzChart";
export { ShareValueChart, type ShareValuePoint } from "./ShareValueChart";
export { TrackingChart, type TrackingPoint } from "./TrackingChart";
export type { ChartSource, ChartTable, Reading } from "./types";
