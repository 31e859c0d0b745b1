import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Analysis, CustomerQuery } from "../../engine";
import type { KnownForecast } from "../shared/forecastStatus";

/** A list of customers and what it was worked out from. */
export interface ShownRows {
  readonly rows: Uint32Array;
  readonly analysis: Analysis;
  readonly forecast: KnownForecast | null;
  readonly query: CustomerQuery;
}

export interface CustomerRows {
  /** The last list that arrived; null before the first. It stays on screen while the next one is worked out. */
  readonly shown: ShownRows | null;
  readonly pending: boolean;
  readonly failed: boolean;
  retry(): void;
}

type Answer = { readonly ok: true; readonly rows: Uint32Array } | { readonly ok: false };
interface Asked {
  readonly analysis: Analysis;
  readonly forecast: KnownForecast | null;
  readonly query: CustomerQuery;
  readonly attempt: number;
}

/** Asks for the rows of a query, again for each analysis and each forecast. An answer that comes after a newer question is dropped. */
export function useCustomerRows(
  ask: (query: CustomerQuery) => Promise<Uint32Array>,
  analysis: Analysis,
  forecast: KnownForecast | null,
  query: CustomerQuery,
): CustomerRows {
  const [attempt, setAttempt] = useState(0);
  const asked = useMemo<Asked>(() => ({ analysis, forecast, query, attempt }), [analysis, forecast, query, attempt]);
  const [shown, setShown] = useState<ShownRows | null>(null);
  const [answered, setAnswered] = useState<{ readonly to: Asked; readonly ok: boolean } | null>(null);
  const send = useEffectEvent(ask);
  useEffect(() => {
    let current = true;
    const settle = (answer: Answer) => {
      if (!current) return;
      setAnswered({ to: asked, ok: answer.ok });
      if (answer.ok)
        setShown({ rows: answer.rows, analysis: asked.analysis, forecast: asked.forecast, query: asked.query });
    };
    send(asked.query).then(
      (rows) => settle({ ok: true, rows }),
      () => settle({ ok: false }),
    );
    return () => {
      current = false;
    };
  }, [asked]);
  const done = answered?.to === asked;
  return {
    shown,
    pending: !done,
    failed: done && !answered.ok,
    retry: () => setAttempt((n) => n + 1),
  };
}
