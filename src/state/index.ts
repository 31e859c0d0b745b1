export type {
  AlivePoint,
  Analysis,
  AnalysisSettings,
  CustomerQuery,
  Forecast,
  ForecastProgress,
  ForecastSettings,
  FormulaOverrides,
} from "../engine";
export type { DatasetMeta, LastImport } from "../store";
export { actions, useApp, usePreferences } from "./app";
export { phaseOf } from "./phase";
export { type Preferences, setPreferences } from "./preferences";
export { goTo, hashOf, type Route, type Screen, screens, useRoute } from "./route";
export * from "./types";
