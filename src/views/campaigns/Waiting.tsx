import { useId } from "react";
import { useI18n, useWords } from "../../i18n";
import { words } from "./words";

/** Looking back and fitting takes a moment: how much of it is done. */
export function Waiting({ share }: { readonly share: number }) {
  const { f } = useI18n();
  const w = useWords(words);
  const id = useId();
  return (
    <div className="camp-waiting">
      <div className="p-progress-line">
        <span id={id}>{w.working}</span>
        <span className="p-muted">{f.percent(share, 0)}</span>
      </div>
      <div
        className="p-progress-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div className="p-progress-bar" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
