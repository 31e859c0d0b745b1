import type { ReactNode } from "react";

/** A box that scrolls must be reachable by key. */
const byKey = { tabIndex: 0 };

/** Where more rows than fit on a screen scroll. */
export function ScrollFrame(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="co-scroll" aria-label={props.label} {...byKey}>
      {props.children}
    </section>
  );
}
