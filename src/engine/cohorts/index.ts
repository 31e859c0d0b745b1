export { cohortsTask } from "./cohortsTask";
export { fewestCompared } from "./comparison";
export { unitDays } from "./periods";
export { cohortProjectionTask, projectedAt } from "./projection";
export { cohortResults, type ResultsCohort, type ResultsCohortCell } from "./results";
export * from "./types";
