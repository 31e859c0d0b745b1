export { OverviewView as default } from "./OverviewView";
