import type { AppStage } from "./appStage";

export const header = "Order ID,Customer ID,Order Date,Order Total,Status";
const may = [
  header,
  "A1,ann,2026-05-01,100,paid",
  "A2,bob,2026-05-03,50,paid",
  "A3,ann,2026-05-20,25,paid",
  "A4,cid,2026-05-21,70,cancelled",
];
/** A1 stands as before, A2 was changed since, B1 is new, and so is its buyer. */
const june = [header, "A1,ann,2026-05-01,100,paid", "A2,bob,2026-05-03,40,paid", "B1,dan,2026-06-01,10,paid"];

export const file = (lines: readonly string[], name: string) => new File([`${lines.join("\n")}\n`], name);
export const mayFile = () => file(may, "may.csv");
export const juneFile = () => file(june, "june.csv");

/** Imports on a stage, as a user makes them. */
export function importsOn(stage: AppStage) {
  const state = () => stage.app.state.getState();
  const mapping = () => {
    const { job } = state();
    if (job?.step !== "mapping") throw new Error(`not mapping but ${job?.step}`);
    return job;
  };
  return {
    state,
    mapping,
    kpis: () => state().analysis?.kpis,
    async importAll(...files: File[]): Promise<void> {
      await stage.app.actions.importFiles(files);
      await stage.app.actions.confirmImport();
    },
    /** The counts on the mapping screen belong to the mapping on show. */
    async counted(): Promise<void> {
      await new Promise<void>((resolve) => {
        const done = () => !mapping().surveying;
        if (done()) return resolve();
        const stop = stage.app.state.subscribe(() => {
          if (!done()) return;
          stop();
          resolve();
        });
      });
    },
  };
}
