import type { InsightSource, InsightTask } from "../insights/types";
import { orderValuesTask } from "./orderValues";
import { pairsTask } from "./pairs";
import { part } from "./steps";

/** What the products' screen opens with, worked out before anybody asks: it is remembered, and found once the screen is opened. */
export function* productsPreparation(source: InsightSource): InsightTask<void> {
  yield* part(orderValuesTask(source, { audience: [] }), 0, 0.2);
  if (source.lines.lineCount > 0) yield* part(pairsTask(source, { audience: [], over: "orders" }), 0.2, 1);
}
