import type { TestProject } from "vitest/node";
import { findBrowser, howToGetOne } from "../../scripts/browser.mjs";
import { isBuilt } from "../../scripts/lib/freshness.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    launch: { executablePath: string; args: string[]; env: Record<string, string> };
  }
}

/** Finds the browser once for all files; fails in one sentence where there is none, or nothing built to open. */
export async function setup(project: TestProject): Promise<void> {
  const launch = await findBrowser();
  if (launch === undefined) throw new Error(howToGetOne);
  if (!isBuilt()) throw new Error("dist/ is missing or older than the sources: run npm run build first.");
  project.provide("launch", launch);
}
