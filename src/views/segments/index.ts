export { SegmentsView as default } from "./SegmentsView";
