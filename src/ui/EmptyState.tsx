import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** What is missing and what to do. */
  readonly text: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState(props: EmptyStateProps) {
  return (
    <div className="p-empty">
      <p className="p-empty-title">{props.title}</p>
      <p className="p-empty-text">{props.text}</p>
      {props.action !== undefined && <div className="p-empty-action">{props.action}</div>}
    </div>
  );
}
