import type { definitions as en } from "../en/definitions";

export const definitions: typeof en = {};
