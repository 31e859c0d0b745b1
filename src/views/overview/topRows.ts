import { type Analysis, type CustomerForecasts, customerRange, type OrderTable, textAt } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { rangeText } from "../shared/rangeText";
import { figureMoney } from "./figureMoney";

/** A customer with less than an even chance of still buying is slipping away. */
const slippingBelow = 0.5;

export interface TopRow {
  readonly index: number;
  readonly name: string;
  /** Blank where it would repeat the name or give a hidden customer away. */
  readonly key: string;
  readonly orders: string;
  readonly value: string;
  readonly last: string;
  /** null without a forecast. */
  readonly expected: ExpectedCells | null;
}

interface ExpectedCells {
  readonly alive: string;
  readonly slipping: boolean;
  readonly predicted: string;
  readonly interval: string;
}

interface TopRowsSource {
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly expected: CustomerForecasts | null;
  readonly hideNames: boolean;
}

/** The `count` customers who have brought in the most, as they are written. */
export function topRows(source: TopRowsSource, count: number, t: Messages, f: Format): TopRow[] {
  const { orders, analysis, expected, hideNames } = source;
  const { table } = analysis;
  return Array.from(table.byValue.subarray(0, count), (index, i) => {
    const key = textAt(orders.customerKey, index);
    const name = textAt(orders.customerName, index);
    const value = table.profit[index] ?? 0;
    return {
      index,
      name: hideNames ? t.overview.top.hidden(i + 1) : name || key,
      // A key may be an e-mail or a phone number: hidden with the name.
      key: hideNames || name === "" || name === key ? "" : key,
      orders: f.integer(table.orders[index] ?? 0),
      value: expected === null ? figureMoney(value, f) : f.moneyShort(value),
      last: f.date(table.lastTime[index] ?? null),
      expected: expected === null ? null : expectedCells(expected, index, f),
    };
  });
}

function expectedCells(expected: CustomerForecasts, index: number, f: Format): ExpectedCells {
  const alive = expected.probabilityAlive[index] ?? Number.NaN;
  const { low, high } = customerRange(expected, index);
  return {
    alive: f.percent(alive, 0),
    slipping: alive < slippingBelow,
    predicted: f.moneyShort(expected.predictedClv[index] ?? null),
    interval: rangeText(low, high, f),
  };
}
