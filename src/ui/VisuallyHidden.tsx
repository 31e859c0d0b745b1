import type { ReactNode } from "react";

/** Read out, not seen. */
export function VisuallyHidden(props: { children: ReactNode }) {
  return <span className="p-hidden">{props.children}</span>;
}
