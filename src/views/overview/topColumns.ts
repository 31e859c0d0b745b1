import type { Messages } from "../../i18n";
import type { TopRow } from "./topRows";

export type TopColumnId = "name" | "orders" | "value" | "last" | "alive" | "predicted" | "interval";

export interface TopColumn {
  readonly id: TopColumnId;
  readonly label: string;
  readonly text: (row: TopRow) => string;
}

/** What the forecast tells takes the place of the last order. */
export function topColumns(forecastKnown: boolean, t: Messages): TopColumn[] {
  const words = t.overview.top;
  const brought: TopColumn[] = [
    { id: "name", label: words.customer, text: (row) => row.name },
    { id: "orders", label: words.orders, text: (row) => row.orders },
    { id: "value", label: forecastKnown ? words.brought : words.value, text: (row) => row.value },
  ];
  if (!forecastKnown) return [...brought, { id: "last", label: words.last, text: (row) => row.last }];
  return [
    ...brought,
    { id: "alive", label: words.alive, text: (row) => row.expected?.alive ?? "" },
    { id: "predicted", label: words.predicted, text: (row) => row.expected?.predicted ?? "" },
    { id: "interval", label: words.interval, text: (row) => row.expected?.interval ?? "" },
  ];
}
