import { analyse, type ChannelsAnswer, type ChannelsAsk, channelsTask, type LineTable } from "../../../../src/engine";
import type { InsightSource } from "../../../../src/engine/insights/types";
import { noLines } from "../../../support/tables";
import { type Row, settings, tableOf } from "../shop";

export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

export function sourceOf(rows: readonly Row[], margin = 1, lines: LineTable = noLines): InsightSource {
  const orders = tableOf(rows);
  return { orders, lines, analysis: analyse(orders, settings({ margin })), forecast: null, fit: null };
}

export const byChannel: ChannelsAsk = { by: { kind: "dimension", name: "channel" }, audience: [] };

export function answerOf(source: InsightSource, ask: ChannelsAsk = byChannel): ChannelsAnswer {
  const answer = drain(channelsTask(source, ask));
  if (answer === null) throw new Error("no groups");
  return answer;
}
