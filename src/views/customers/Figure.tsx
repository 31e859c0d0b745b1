import type { ReactNode } from "react";

interface FigureProps {
  readonly label: ReactNode;
  readonly text: string;
  readonly note?: ReactNode;
  /** "is": what happened, set off; "risk": what needs care. */
  readonly tone?: "plain" | "is" | "risk";
}

/** A longer figure is written smaller where there is little room. */
const longest = 14;

/** One figure of a customer, in a grid between hairlines. */
export function Figure({ label, text, note = false, tone = "plain" }: FigureProps) {
  const toneClass = { plain: "", is: " cust-is", risk: " cust-slipping" }[tone];
  return (
    <div className="cust-figure">
      <dt>{label}</dt>
      <dd className={`cust-figure-value${toneClass}`} data-long={text.length > longest}>
        {text}
      </dd>
      {note !== false && <dd className="p-small p-muted">{note}</dd>}
    </div>
  );
}
