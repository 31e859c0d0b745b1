export { ListExport, type ListExportProps } from "./ListExport";
