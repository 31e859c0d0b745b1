import type { Analysis } from "../engine";
import type { Dataset } from "../store";
import { withOwnColumnsInTurns } from "../worker/outgoing";
import { breath } from "./breath";
import type { AppContext } from "./createApp";

/** Makes a data set that the page holds the worker's again, and has it analysed there. */
export async function putBack({ client }: AppContext, { orders, lines, meta }: Dataset): Promise<Analysis> {
  const transfer: Transferable[] = [];
  const tables = await withOwnColumnsInTurns({ orders, lines }, transfer, breath);
  const [, { analysis }] = await Promise.all([
    client.ask("tableLoad", tables, { transfer }),
    client.ask("analyse", { settings: meta.settings }),
  ]);
  return analysis;
}
