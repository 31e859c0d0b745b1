import { useComputedColorScheme } from "@mantine/core";
import { type Tokens, tokens } from "./tokens";
import { useOnPaper } from "./useOnPaper";

/** The palette of the colour scheme in force; on paper, which is white, the light one. */
export function useTokens(): Tokens {
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  return tokens[useOnPaper(scheme, "light")];
}
