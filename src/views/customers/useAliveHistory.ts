import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { AlivePoint } from "../../engine";
import type { KnownForecast } from "../shared/forecastStatus";

export type AliveHistory =
  | { readonly step: "working" }
  | { readonly step: "failed" }
  | { readonly step: "done"; readonly points: readonly AlivePoint[] };

const working: AliveHistory = { step: "working" };

/** Asks for a customer's P(alive) over time, again for each forecast; the last answer stays until the next is there. */
export function useAliveHistory(
  ask: (customer: number) => Promise<readonly AlivePoint[]>,
  customer: number,
  result: KnownForecast["result"],
): AliveHistory {
  const [history, setHistory] = useState<AliveHistory>(working);
  const asked = useMemo(() => ({ customer, result }), [customer, result]);
  const send = useEffectEvent(ask);
  useEffect(() => {
    let current = true;
    const settle = (answer: AliveHistory) => {
      if (current) setHistory(answer);
    };
    send(asked.customer).then(
      (points) => settle({ step: "done", points }),
      () => settle({ step: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return history;
}
