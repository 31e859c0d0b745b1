import { useEffect, useEffectEvent, useId, useMemo, useState } from "react";
import type { Analysis, Forecast, InsightAnswer, InsightAsk, InsightKind } from "../../engine";
import type { InsightScreenProps } from "./insightScreen";
import { keepShare, type WorkShare } from "./workShare";

/** An answer, and what it was worked out from. */
export interface ShownInsight<K extends InsightKind> {
  readonly answer: InsightAnswer<K>;
  readonly ask: InsightAsk<K>;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
}

export interface Insight<K extends InsightKind> {
  /** The last answer that arrived; null before the first. It stays while the next one is worked out. */
  readonly shown: ShownInsight<K> | null;
  readonly pending: boolean;
  readonly failed: boolean;
  /** How much of the work is done while pending. */
  readonly share: WorkShare;
  retry(): void;
}

interface Asked<K extends InsightKind> {
  readonly ask: InsightAsk<K>;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
  readonly attempt: number;
}

/** Progress is told on screen at most once in so many ms. */
const progressEvery = 150;

/**
 * Asks the worker, again for each analysis and each forecast, and whenever `ask` says something else (it is compared by
 * its content, and so is plain JSON). An answer that comes after a newer question is dropped.
 */
export function useInsight<K extends InsightKind>(
  props: Pick<InsightScreenProps, "analysis" | "forecast" | "ask">,
  kind: K,
  ask: InsightAsk<K>,
): Insight<K> {
  const { analysis, forecast } = props;
  const asker = useId();
  const [attempt, setAttempt] = useState(0);
  const text = JSON.stringify(ask);
  const asked = useMemo<Asked<K>>(
    () => ({ ask: JSON.parse(text) as InsightAsk<K>, analysis, forecast, attempt }),
    [text, analysis, forecast, attempt],
  );
  const [shown, setShown] = useState<ShownInsight<K> | null>(null);
  const [settled, setSettled] = useState<{ readonly to: Asked<K>; readonly ok: boolean } | null>(null);
  const [share] = useState(keepShare);
  const send = useEffectEvent(props.ask);
  useEffect(() => {
    let current = true;
    const settle = (answer: InsightAnswer<K> | null, ok: boolean) => {
      if (!current) return;
      setSettled({ to: asked, ok });
      if (answer !== null) setShown({ answer, ask: asked.ask, analysis: asked.analysis, forecast: asked.forecast });
    };
    let told = 0;
    const tell = (done: number) => {
      const now = performance.now();
      if (!current || now - told < progressEvery) return;
      told = now;
      share.set(done);
    };
    share.set(0);
    send(kind, asked.ask, tell, asker).then(
      (answer) => settle(answer, true),
      () => settle(null, false),
    );
    return () => {
      current = false;
    };
  }, [asked, kind, asker, share]);
  const done = settled?.to === asked;
  return {
    shown,
    pending: !done,
    failed: done && !settled.ok,
    share,
    retry: () => setAttempt((n) => n + 1),
  };
}
