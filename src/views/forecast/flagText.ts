import type { FitFlag } from "../../engine";
import type { Messages } from "../../i18n";

/** What is to be known about a fit, in words; null where it is an ordinary one. */
export function flagText(flag: FitFlag | null, t: Messages): string | null {
  if (flag === null || (flag.converged && !flag.degenerate && flag.reason === null)) return null;
  const words = t.forecast.flags;
  const known = Object.keys(words).find((key): key is keyof typeof words => key === flag.reason);
  if (known !== undefined) return words[known];
  return flag.converged ? words.other : words.notConverged;
}
