import { type ReactNode, useId } from "react";

interface ProgressBarProps {
  /** What is being done. */
  readonly label: ReactNode;
  /** How far it is, in words. */
  readonly numbers: ReactNode;
  /** Share of the work done, 0 … 1. */
  readonly share: number;
  /** What a screen reader says in place of the per cent. */
  readonly valueText?: string;
}

/** A bar, what it is about at its left, how far it is at its right. */
export function ProgressBar({ label, numbers, share, valueText }: ProgressBarProps) {
  const id = useId();
  return (
    <div>
      <div className="p-progress-line">
        <span id={id}>{label}</span>
        <span className="p-muted">{numbers}</span>
      </div>
      <div
        className="p-progress-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={valueText}
      >
        <div className="p-progress-bar" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
