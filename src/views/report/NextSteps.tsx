import type { Analysis, ListedPlay } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { playReason } from "../segments/playText";
import { words as segmentWords } from "../segments/words";
import { words } from "./words";

const most = 5;

/** The plays with the most at stake, each with its reason. */
export function NextSteps({ plays, analysis }: { readonly plays: readonly ListedPlay[]; readonly analysis: Analysis }) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const own = useWords(segmentWords);
  return (
    <ol className="report-steps">
      {plays.slice(0, most).map((play) => (
        <li key={play.id}>
          <strong>{own.plays[play.id].title}</strong>{" "}
          <span className="p-muted">{w.stake(f.moneyShort(play.stake))}</span>
          <br />
          {playReason(play, analysis.end, { w: own, t, f })}
        </li>
      ))}
    </ol>
  );
}
