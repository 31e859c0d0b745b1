import { type ChannelsAnswer, type FixedAge, type GroupClaim, LEAST_SHOWN } from "../../engine";
import type { Phrase } from "../../i18n/phrase";
import { cutMiddle } from "../../ui";
import { type GroupNaming, nounOf, timesText, whoseCustomer } from "./groupNames";

/**
 * The difference to open with: the group with the highest worth of those that surely beat another, against the largest group
 * it beats. null where nothing is sure.
 */
export function topClaim({ groups, claims }: ChannelsAnswer, age: FixedAge): GroupClaim | null {
  const found = claims.find(({ days }) => days === age)?.claims ?? [];
  const worth = (group: number) => groups[group]?.atAge.find(({ days }) => days === age)?.pooled?.value ?? 0;
  const size = (group: number) => groups[group]?.customers ?? 0;
  return found.reduce<GroupClaim | null>((best, claim) => {
    if (best === null) return claim;
    const higher = worth(claim.better) - worth(best.better);
    return higher > 0 || (higher === 0 && size(claim.worse) > size(best.worse)) ? claim : best;
  }, null);
}

/** A longer name would leave the sentence no room; the card below has it whole. */
const longestName = 48;

/** The screen's opening sentence. */
export function headline(
  answer: ChannelsAnswer,
  age: FixedAge,
  moneyIs: "revenue" | "profit",
  naming: GroupNaming,
): Phrase {
  const { w, f } = naming;
  const days = f.integer(age);
  const claim = topClaim(answer, age);
  const at = (group: number) => answer.groups[group]?.atAge.find((one) => one.days === age)?.pooled ?? null;
  if (claim !== null) {
    const value = at(claim.better)?.value ?? null;
    const who = (group: number) => whoseCustomer(cutMiddle(answer.groups[group]?.value ?? "", longestName), naming);
    const [better, worse] = [who(claim.better), who(claim.worse)];
    return claim.sized
      ? w.headline.claim(better, f.moneyWords(value), moneyIs, days, timesText(claim.ratio, f), worse)
      : w.headline.claimMore(better, f.moneyWords(value), moneyIs, days, worse);
  }
  const whole = answer.whole.atAge.find((one) => one.days === age);
  if (whole === undefined || whole.mean === null || whole.observed < LEAST_SHOWN) return [w.title];
  const compared = answer.claims.find((one) => one.days === age)?.compared ?? 0;
  return compared >= 2
    ? w.headline.alike(f.moneyWords(whole.mean), moneyIs, days, nounOf(naming))
    : w.headline.plain(f.moneyWords(whole.mean), moneyIs, days);
}
