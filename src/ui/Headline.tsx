import type { ReactNode } from "react";

/** The sentence a screen opens with; its numbers stand in <Is> (what happened) or <Expected>. */
export function Headline(props: { children: ReactNode }) {
  return <h1 className="p-headline">{props.children}</h1>;
}

export function Expected(props: { children: ReactNode }) {
  return <span className="p-expected">{props.children}</span>;
}

export function Is(props: { children: ReactNode }) {
  return <span className="p-is">{props.children}</span>;
}
