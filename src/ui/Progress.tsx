import { useId } from "react";
import { useI18n } from "../i18n";

interface ProgressProps {
  readonly label: string;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** More numbers, such as the rows read so far. */
  readonly note?: string;
}

/** A bar with its numbers: "12.4 MB of 72 MB". */
export function Progress(props: ProgressProps) {
  const { t, f } = useI18n();
  const id = useId();
  const share = props.bytesTotal > 0 ? Math.min(1, props.bytesDone / props.bytesTotal) : 0;
  const numbers = t.common.bytesOf(f.bytes(props.bytesDone), f.bytes(props.bytesTotal));
  return (
    <div>
      <div className="p-progress-line">
        <span id={id}>{props.label}</span>
        <span className="p-muted">
          {numbers}
          {props.note !== undefined && ` · ${props.note}`}
        </span>
      </div>
      <div
        className="p-progress-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={numbers}
      >
        <div className="p-progress-bar" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
