import type { Analysis, LineTable } from "../engine";
import type { Dataset } from "../store";
import { withOwnColumnsInTurns } from "../worker/outgoing";
import type { RestOfOrders } from "../worker/protocol";
import { breath } from "./breath";
import type { AppContext } from "./createApp";

interface Opened {
  readonly dataset: Dataset;
  readonly analysis: Analysis;
}

/**
 * Reads a data set from the store and hands it to the worker, which analyses its numbers while the rest is being read. A data
 * set that cannot be read to the end leaves the worker with the one it has.
 *
 * @returns null once `isCurrent` says no
 */
export async function openStored(
  { store, client }: AppContext,
  id: string,
  isCurrent: () => boolean,
): Promise<Opened | null> {
  let analysing: Promise<Analysis | null> = Promise.resolve(null);
  const dataset = await store.load(id, (meta, orders) => {
    if (!isCurrent()) return;
    const transfer = [orders.customer.buffer, orders.time.buffer, orders.net.buffer, orders.cost.buffer];
    analysing = client
      .ask("tableNumbers", { dataset: id, orders, settings: meta.settings }, { transfer })
      .then((answer) => answer.analysis);
    // Awaited once the rest is there; until then a failure is not unheard, but early.
    analysing.catch(() => undefined);
  });
  const transfer: Transferable[] = [];
  const rest = await withOwnColumnsInTurns(restOf(dataset), transfer, breath);
  if (!isCurrent()) return null;
  const [, analysis] = await Promise.all([client.ask("tableRest", { dataset: id, ...rest }, { transfer }), analysing]);
  return analysis === null || !isCurrent() ? null : { dataset, analysis };
}

/** What the worker has not had yet. */
function restOf({ orders, lines }: Dataset): { orders: RestOfOrders; lines: LineTable } {
  const { orderCount, customerCount, customer, time, net, cost, ...rest } = orders;
  return { orders: rest, lines };
}
