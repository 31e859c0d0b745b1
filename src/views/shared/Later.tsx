import { type ReactNode, useDeferredValue } from "react";

/**
 * What stands further down a screen: drawn after what stands above it, in a rendering that lets others pass, so that a screen of many
 * parts opens without blocking the page. Only its first drawing waits.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const due = useDeferredValue(true, false);
  return due ? children : <div aria-busy="true" />;
}
