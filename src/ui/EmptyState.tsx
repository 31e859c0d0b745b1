import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** What is missing and what to do. */
  readonly text: ReactNode;
  readonly action?: ReactNode;
  /** It is all there is on the screen: its title is the screen's heading. */
  readonly whole?: boolean;
}

export function EmptyState(props: EmptyStateProps) {
  const Title = props.whole === true ? "h1" : "p";
  return (
    <div className="p-empty">
      <Title className="p-empty-title">{props.title}</Title>
      <p className="p-empty-text">{props.text}</p>
      {props.action !== undefined && <div className="p-empty-action">{props.action}</div>}
    </div>
  );
}
