export { ForecastView, ForecastView as default } from "./ForecastView";
