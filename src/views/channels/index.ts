export { ChannelsView as default } from "./ChannelsView";
