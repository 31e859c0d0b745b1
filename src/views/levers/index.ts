export { LeversView as default } from "./LeversView";
