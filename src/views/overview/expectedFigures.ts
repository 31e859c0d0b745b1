import type { Analysis, ForecastResult } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { rangeText } from "../shared/rangeText";
import { figureMoney } from "./figureMoney";

export type ExpectedName = "predictedClv" | "totalClv" | "customerEquity" | "probabilityAliveMean";

export interface ExpectedFigure {
  readonly value: number;
  readonly text: string;
  /** The 80 % interval. */
  readonly note: string;
}

/** One of the forecast's figures of the whole shop; null where its history is not known. */
export function expectedFigure(
  name: ExpectedName,
  analysis: Analysis,
  { totals }: ForecastResult,
  t: Messages,
  f: Format,
): ExpectedFigure | null {
  const money = (value: number, low: number, high: number): ExpectedFigure => ({
    value,
    text: figureMoney(value, f),
    note: t.overview.interval80(rangeText(low, high, f)),
  });
  switch (name) {
    case "predictedClv": {
      const { value, low80, high80 } = totals.averageClv;
      return money(value, low80, high80);
    }
    case "totalClv": {
      const brought = analysis.kpis.averageHistoricClv;
      if (brought === null) return null;
      // What was brought in is known: the doubt is all about what is to come.
      const { value, low80, high80 } = totals.averageClv;
      return money(brought + value, brought + low80, brought + high80);
    }
    case "customerEquity": {
      const { value, low80, high80 } = totals.customerEquity;
      return money(value, low80, high80);
    }
    case "probabilityAliveMean": {
      const { value, low80, high80 } = totals.probabilityAliveMean;
      const [low, high] = [f.percent(low80), f.percent(high80)];
      return { value, text: f.percent(value), note: t.overview.interval80(low === high ? low : `${low} – ${high}`) };
    }
  }
}
