interface ShareBarProps {
  /** 0 … 1 */
  readonly share: number;
  /** What would be usual, marked by an upright. */
  readonly usual: number;
  /** The share that fills the whole width. */
  readonly most: number;
  readonly text: string;
}

/** A share as a bar with its figure, and an upright where it would usually end. */
export function ShareBar({ share, usual, most, text }: ShareBarProps) {
  const width = (value: number): string => `${100 * Math.min(1, most > 0 ? value / most : 0)}%`;
  return (
    <div className="pr-bar">
      <span className="pr-bar-track" aria-hidden="true">
        <span className="pr-bar-fill" style={{ width: width(share) }} />
        <span className="pr-bar-usual" style={{ left: width(usual) }} />
      </span>
      <span className="pr-bar-text">{text}</span>
    </div>
  );
}
