import { useComputedColorScheme } from "@mantine/core";
import { type Tokens, tokens } from "./tokens";

/** The palette of the colour scheme in force. */
export function useTokens(): Tokens {
  return tokens[useComputedColorScheme("light", { getInitialValueInEffect: false })];
}
