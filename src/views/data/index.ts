export { DatasetsView, DatasetsView as default, type DatasetsViewProps } from "./DatasetsView";
