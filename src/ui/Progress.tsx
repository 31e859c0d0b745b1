import { useI18n } from "../i18n";
import { ProgressBar } from "./ProgressBar";

interface ProgressProps {
  readonly label: string;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** More numbers, such as the rows read so far. */
  readonly note?: string;
}

/** A bar with its numbers: "12.4 MB of 72 MB". */
export function Progress({ label, bytesDone, bytesTotal, note }: ProgressProps) {
  const { t, f } = useI18n();
  const share = bytesTotal > 0 ? Math.min(1, bytesDone / bytesTotal) : 0;
  const numbers = t.common.bytesOf(f.bytes(bytesDone), f.bytes(bytesTotal));
  return (
    <ProgressBar
      label={label}
      numbers={note === undefined ? numbers : `${numbers} · ${note}`}
      share={share}
      valueText={numbers}
    />
  );
}
