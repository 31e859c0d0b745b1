import { audienceMaskInSteps } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { orderLines } from "./orderLines";
import { STRIDE } from "./steps";
import type { LackingAsk } from "./types";

/** Customers of an audience who have bought the one product and never the other, best historic CLV first. */
export function* lackingTask(source: InsightSource, { audience, have, lack }: LackingAsk): InsightTask<Uint32Array> {
  const bought = yield* orderLines(source);
  const { orders, analysis } = source;
  const { table } = analysis;
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  const holds = new Uint8Array(table.customerCount);
  let work = 0;
  for (let i = 0; i < table.orderIndex.length; i++) {
    if (++work >= STRIDE) {
      work = 0;
      yield i / table.orderIndex.length;
    }
    const customer = orders.customer[table.orderIndex[i] as number] as number;
    for (let l = bought.start[i] as number; l < (bought.start[i + 1] as number); l++) {
      const p = bought.product[l] as number;
      work++;
      if (p === have) holds[customer] = (holds[customer] as number) | 1;
      if (p === lack) holds[customer] = (holds[customer] as number) | 2;
    }
  }
  return table.byValue.filter((customer) => holds[customer] === 1 && (mask === null || mask[customer] === 1));
}
