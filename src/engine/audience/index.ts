export { audienceKey } from "./audienceKey";
export { audienceMask, audienceMaskInSteps, audienceTask } from "./audienceMask";
export * from "./types";
