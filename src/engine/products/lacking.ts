import { audienceMaskInSteps } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { orderLines } from "./baskets";
import { STRIDE } from "./steps";
import type { LackingAsk } from "./types";

/** Customers of an audience who have bought the one product and never the other, best historic CLV first. */
export function* lackingTask(source: InsightSource, { audience, have, lack }: LackingAsk): InsightTask<Uint32Array> {
  const byOrder = yield* orderLines(source);
  const { orders, analysis } = source;
  const { table } = analysis;
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  const bought = new Uint8Array(table.customerCount);
  let work = 0;
  for (let i = 0; i < table.orderIndex.length; i++) {
    if (++work >= STRIDE) {
      work = 0;
      yield i / table.orderIndex.length;
    }
    const order = table.orderIndex[i] as number;
    const customer = orders.customer[order] as number;
    for (let l = byOrder.start[order] as number; l < (byOrder.start[order + 1] as number); l++) {
      const p = byOrder.product[l] as number;
      work++;
      if (p === have) bought[customer] = (bought[customer] as number) | 1;
      if (p === lack) bought[customer] = (bought[customer] as number) | 2;
    }
  }
  return table.byValue.filter((customer) => bought[customer] === 1 && (mask === null || mask[customer] === 1));
}
