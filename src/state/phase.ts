import type { AppState, Phase } from "./types";

/** One word for what the app is doing: an import under way comes before the data set behind it. */
export function phaseOf(state: AppState): Phase {
  if (state.failure !== null) return "failed";
  if (state.job !== null) {
    if (state.job.step === "reading") return "importing";
    return state.job.step === "mapping" ? "mapping" : "analysing";
  }
  if (!state.started || state.analysing) return "analysing";
  return state.analysis === null ? "empty" : "ready";
}
