import type { ChartTable, ShareValuePoint } from "../../charts";
import type { Analysis, OrderPoint } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { DefinitionName } from "../../ui";
import { monthTitle, orderTitle } from "./shareTitles";

/** One way to read value against share: what the card writes and draws. */
export interface ShareReading {
  readonly title: string;
  readonly subtitle: string;
  readonly definition: DefinitionName;
  readonly points: readonly ShareValuePoint[];
  readonly shareName: string;
  readonly xName: string;
  readonly pointName: (x: number) => string;
  readonly table: ChartTable;
  /** Said where there are too few points for a line. */
  readonly missing: string;
}

export function orderReading(analysis: Analysis, t: Messages, f: Format): ShareReading {
  const words = t.overview.share;
  const { byOrder } = analysis.valueShare;
  return {
    title: orderTitle(analysis, t, f),
    subtitle: words.orderSubtitle(analysis.moneyIs),
    definition: "shareByOrder",
    points: drawnOrders(byOrder).map((p) => ({ x: p.k, share: p.share, value: p.value })),
    shareName: words.orderShare,
    xName: words.orderAxis,
    pointName: words.orderPoint,
    table: {
      columns: [words.tableOrder, words.tableReached, words.tableShare, words.tableValue].map(numeric),
      rows: byOrder.map((p) => [f.integer(p.k), f.integer(p.reached), f.percent(p.share), f.money(p.value)]),
    },
    missing: words.emptyOrder,
  };
}

export function monthReading(analysis: Analysis, t: Messages, f: Format): ShareReading {
  const words = t.overview.share;
  const { byMonth } = analysis.valueShare;
  return {
    title: monthTitle(analysis, t, f),
    subtitle: words.monthSubtitle(analysis.moneyIs),
    definition: "shareByMonth",
    points: byMonth.map((p) => ({ x: p.month + 1, share: p.share, value: p.value })),
    shareName: words.monthShare,
    xName: words.monthAxis,
    pointName: words.monthPoint,
    table: {
      columns: [words.tableMonth, words.tableObserved, words.tableActive, words.tableShare, words.tableValue].map(
        numeric,
      ),
      rows: byMonth.map((p) => [
        f.integer(p.month + 1),
        f.integer(p.observed),
        f.integer(p.active),
        f.percent(p.share),
        f.money(p.value),
      ]),
    },
    missing: words.emptyMonth,
  };
}

/** The table has every order number; a line resting on fewer than one customer in a hundred would draw their chance. */
const smallestShareDrawn = 0.01;
const alwaysDrawn = 6;

function drawnOrders(points: readonly OrderPoint[]): readonly OrderPoint[] {
  return points.filter((p) => p.k <= alwaysDrawn || p.share >= smallestShareDrawn);
}

function numeric(label: string) {
  return { label, numeric: true };
}
