import type { Format, Messages } from "../../i18n";
import type { MergeCounts } from "../../ingest";

/** "120 new orders · 31 new customers · 3 orders updated · 40 orders are there just so." */
export function mergeWords(t: Messages, f: Format, counts: MergeCounts): string {
  const words = t.importing.mapping.target;
  const write = (count: number, say: (count: number, text: string) => string) =>
    count > 0 ? say(count, f.integer(count)) : null;
  const parts = [
    words.newOrders(counts.newOrders, f.integer(counts.newOrders)),
    write(counts.newCustomers, words.newCustomers),
    write(counts.updatedOrders, words.updated),
    write(counts.removedOrders, words.removed),
    write(counts.repeatedOrders, words.repeated),
    write(counts.keptOrders ?? 0, words.kept),
    write(counts.attachedRefunds ?? 0, words.attached),
  ].filter((part) => part !== null);
  const repeated = counts.repeatedFiles.length > 0 ? ` ${words.repeatedFiles(counts.repeatedFiles.join(", "))}` : "";
  return `${parts.join(" · ")}.${repeated}`;
}
