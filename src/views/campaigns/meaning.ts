import type { CampaignResult, GroupOutcome } from "../../engine";
import type { Format } from "../../i18n";
import type { CampaignWords } from "./words";

/** A swing smaller than this is not worth a sentence. */
const leastSwing = 0.02;
/** No campaign doubles what people order: what could only be seen then cannot be seen. */
const largestEffect = 1;

/** What the figures show and what they do not, a sentence or two each, the weightiest first. */
export function meaningOf(result: CampaignResult, w: CampaignWords, f: Format): string[] {
  const { treated, control, difference, others, cautions, swing, findable, overlap, to } = result;
  const words = w.meaning;
  const count = (value: number) => f.integer(Math.round(value));
  const said = new Set(cautions);
  const sentences: (string | false)[] = [
    said.has("coupon") && words.coupon,
    said.has("buyers") &&
      words.buyers(
        f.percent(treated.ordered / treated.customers, 0),
        f.percent(treated.expectedToOrder / treated.customers, 0),
      ),
    said.has("noControl") && !said.has("coupon") && words.noControl,
    difference !== null && control !== null && words.control(control.customers, count(control.customers)),
    difference === null && control !== null && words.controlThin(count(control.customers)),
    said.has("unlike") && words.unlike,
    said.has("shopMoved") &&
      others !== null &&
      shopMoved(others, words, count, difference === null && sameWay(treated, others)),
    said.has("unfinished") && words.unfinished(f.date(to)),
    said.has("overlap") && words.overlap(count(overlap)),
    treated.newcomers > 0 && words.newcomers(count(treated.newcomers)),
    treated.unknown > 0 && words.unknown(count(treated.unknown)),
    swing >= leastSwing && difference === null && words.swing(f.percent(swing, 0)),
    !said.has("coupon") &&
      !said.has("buyers") &&
      (findable !== null && findable <= largestEffect ? words.findable(f.percent(findable, 0)) : words.notFindable),
    said.has("noControl") && words.nextTime,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** Whether the rest of the shop went the same way as the treated. */
function sameWay(treated: GroupOutcome, others: GroupOutcome): boolean {
  return others.orders.lift.value > 0 === treated.orders.lift.value > 0;
}

/** @param too what moved the rest is part of what the treated did; beside a control group it falls out */
function shopMoved(
  others: GroupOutcome,
  words: CampaignWords["meaning"],
  count: (value: number) => string,
  too: boolean,
): string {
  const way = others.orders.lift.value > 0 ? "more" : "less";
  const say = too ? words.shopMovedToo : words.shopMoved;
  return say(count(others.orders.actual), count(others.orders.expected.value), way);
}
