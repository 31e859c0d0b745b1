export { ReportView as default } from "./ReportView";
