export { audienceMask, audienceTask } from "./audienceMask";
export * from "./types";
