export { type AcquisitionOptions, acquisitionFigures, worthOf } from "./acquisition";
export * from "./acquisitionTypes";
export { channelsTask } from "./channelsTask";
export { channelsForecastTask } from "./forecastTask";
export { groupBys } from "./grouping";
export { keepOrWin } from "./keepOrWin";
export { monthStart, readMonth, writeMonth } from "./months";
export { type ChannelResult, channelResults } from "./results";
export * from "./types";
