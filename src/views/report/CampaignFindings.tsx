import { type Campaign, type CampaignResult, emptyPlans } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { Sentence } from "../../ui";
import { gapText } from "../campaigns/gapText";
import { datesText, isEmptyGroup } from "../campaigns/groupText";
import { headline, isChosenByOrders, verdictOf } from "../campaigns/headline";
import { words as campaignWords } from "../campaigns/words";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { words } from "./words";

/** So many of the latest are told: each takes a forecast from the day before it began. */
const mostTold = 5;

/** Whether the campaigns worked that the user has put down; nothing where there is none. */
export function CampaignFindings(props: InsightScreenProps) {
  const w = useWords(words);
  const all = props.dataset.plans?.campaigns ?? emptyPlans.campaigns;
  const told = all.filter(({ treated }) => !isEmptyGroup(treated)).slice(-mostTold);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="report-campaigns">
      <h2 id="report-campaigns">{w.campaigns}</h2>
      <ul className="report-findings">
        {told.map((campaign) => (
          <CampaignFinding key={campaign.id} {...props} campaign={campaign} />
        ))}
      </ul>
    </section>
  );
}

function CampaignFinding(props: InsightScreenProps & { readonly campaign: Campaign }) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const wc = useWords(campaignWords);
  const { campaign, analysis } = props;
  const { start, end, tailDays, treated, control } = campaign;
  const { shown, pending, failed } = useInsight(props, "campaign", { start, end, tailDays, treated, control });
  const name = campaign.name || wc.list.nameOf(f.date(start));
  const answer = pending || failed ? null : (shown?.answer ?? null);
  return (
    <li data-campaign={campaign.id} aria-busy={pending}>
      <strong>{name}</strong> ({datesText(campaign, wc, t, f)}):{" "}
      {answer === null && <span className="p-muted">{failed ? w.failed : wc.working}</span>}
      {answer?.kind === "gap" && gapText(answer, analysis.end, wc, t, f)}
      {answer?.kind === "result" && <Sentence phrase={headline(answer, wc, f)} />}
      {answer?.kind === "result" && claimsWithoutControl(answer) && ` ${w.noControl}`}
    </li>
  );
}

/** An effect is told that nothing but the forecast stands behind. */
function claimsWithoutControl(result: CampaignResult): boolean {
  if (result.difference !== null || isChosenByOrders(result)) return false;
  return verdictOf(result.treated.orders.lift) !== "within";
}
