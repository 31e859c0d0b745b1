import type { ReactNode } from "react";

interface CardProps {
  readonly title?: ReactNode;
  readonly subtitle?: ReactNode;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A sheet of the page: 12 px corners, a hairline, no shadow. Cards do not hold cards. */
export function Card(props: CardProps) {
  return (
    <section className="p-card" data-testid={props.testId}>
      {props.title !== undefined && (
        <header className="p-header" style={{ marginBottom: 12 }}>
          <div>
            <h2 className="p-card-title">{props.title}</h2>
            {props.subtitle !== undefined && <p className="p-card-subtitle">{props.subtitle}</p>}
          </div>
          {props.actions !== undefined && <div className="p-actions">{props.actions}</div>}
        </header>
      )}
      {props.children}
    </section>
  );
}
