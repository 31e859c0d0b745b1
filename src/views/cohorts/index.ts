export { CohortsView as default } from "./CohortsView";
