import "./charts.css";

export { type ActualExpected, ActualExpectedBars } from "./ActualExpectedBars";
export { BarsLineChart, type BarsLinePoint } from "./BarsLineChart";
export { ChartFrame } from "./ChartFrame";
export { type CohortCurve, CohortCurves } from "./CohortCurves";
export { type CohortDot, CohortDots, type CohortLevel } from "./CohortDots";
export { CohortMap, type CohortMapCell } from "./CohortMap";
export { DensityChart, type DensityPoint } from "./DensityChart";
export { evenly, HeatMap } from "./HeatMap";
export { Histogram } from "./Histogram";
export { IntervalChart, type IntervalPoint } from "./IntervalChart";
export { LorenzChart, type LorenzPoint } from "./LorenzChart";
export { type ShareBar, ShareBars } from "./ShareBars";
export { ShareValueChart, type ShareValuePoint } from "./ShareValueChart";
export { type TornadoBar, TornadoChart } from "./TornadoChart";
export { TrackingChart, type TrackingPoint } from "./TrackingChart";
export type { ChartSource, ChartTable, Reading } from "./types";
