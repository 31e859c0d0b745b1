import type { ReactNode } from "react";

/** A box that scrolls must be reachable by key. */
const byKey = { tabIndex: 0 };

/** Where a table wider than its card scrolls. */
export function ScrollFrame(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="p-scroll-x fc-scroll" aria-label={props.label} {...byKey}>
      {props.children}
    </section>
  );
}
