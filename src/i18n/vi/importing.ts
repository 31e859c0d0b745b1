import type { importing as en } from "../en/importing";

export const importing: typeof en = {};
