export { CampaignsView as default } from "./CampaignsView";
