export { ListExport } from "./ListExport";
