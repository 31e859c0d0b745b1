import type { ReactNode } from "react";
import { Headline } from "./Headline";

interface PageHeaderProps {
  /** The screen's name, or a sentence with its number in <Is>. */
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader(props: PageHeaderProps) {
  return (
    <header className="p-header">
      <div>
        <Headline>{props.title}</Headline>
        {props.note !== undefined && <p className="p-header-note">{props.note}</p>}
      </div>
      {props.actions !== undefined && <div className="p-actions">{props.actions}</div>}
    </header>
  );
}
