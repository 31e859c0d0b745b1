export { ImportView, type ImportViewProps } from "./ImportView";
