import type { ListedPlay, Plans, PlayId } from "../../engine";
import { emptyPlans } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { goTo } from "../../state";
import { Card } from "../../ui";
import { forecastStatus } from "../shared/forecastStatus";
import { absenceText } from "../shared/forecastText";
import type { InsightScreenProps } from "../shared/insightScreen";
import { PlayRow } from "./PlayRow";
import { words } from "./words";

interface PlayQueueProps {
  readonly plays: readonly ListedPlay[];
  readonly screen: InsightScreenProps;
}

/** Fewer one-time buyers than this are no group to try anything on. */
const enoughToTry = 100;

/** What to do, the most at stake first. */
export function PlayQueue({ plays, screen }: PlayQueueProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const status = forecastStatus(screen.forecast, screen.forecasting);
  const response: Plans["playResponse"] = screen.dataset.plans?.playResponse ?? emptyPlans.playResponse;
  const setResponse = (id: PlayId, share: number | undefined) => {
    const { [id]: _former, ...others } = response;
    // The store tells its own failures.
    void screen.onPlans({ playResponse: share === undefined ? others : { ...others, [id]: share } });
  };
  return (
    <Card title={w.queue.title} subtitle={w.queue.subtitle(screen.analysis.moneyIs)} testId="plays">
      {status.kind !== "known" && <p className="seg-no-forecast">{w.queue.noForecast(absenceText(status, t, f))}</p>}
      {plays.length === 0 && <p className="p-muted">{nonePlayed()}</p>}
      <ol className="seg-queue">
        {plays.map((play) => (
          <PlayRow
            key={play.id}
            play={play}
            screen={screen}
            response={response[play.id]}
            onResponse={(share) => setResponse(play.id, share)}
          />
        ))}
        {screen.lines.lineCount > 0 && (
          <li className="seg-play seg-play-link">
            <div className="seg-play-what">
              <h3>{w.queue.products}</h3>
              <p>{w.queue.productsText}</p>
            </div>
            <button type="button" className="p-link" onClick={() => goTo("products")}>
              {w.queue.productsOpen} →
            </button>
          </li>
        )}
      </ol>
    </Card>
  );

  function nonePlayed(): string {
    const { customers, kpis } = screen.analysis;
    if (kpis.repeatPurchaseRate !== 0 || customers < enoughToTry) return w.queue.none;
    return w.queue.noneBack(t.common.customersCount(customers, f.integer(customers)));
  }
}
