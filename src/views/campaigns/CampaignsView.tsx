import "./campaigns.css";
import { useState } from "react";
import { type Campaign, emptyPlans, type FoundCoupon } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { EmptyState } from "../../ui";
import { words as audienceWords } from "../shared/audience/words";
import { knownForecast } from "../shared/forecastStatus";
import type { InsightScreenProps } from "../shared/insightScreen";
import { CampaignBar } from "./CampaignBar";
import { CampaignForm } from "./CampaignForm";
import { datesText, groupText, isEmptyGroup } from "./groupText";
import { Outcome } from "./Outcome";
import { couponCampaign, newCampaign } from "./plans";
import { StartState } from "./StartState";
import { words } from "./words";

/** Campaigns the user has put down: what each brought, beside what was to be expected without it. */
export function CampaignsView(props: InsightScreenProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const naming = useWords(audienceWords);
  const { dataset, orders, analysis, onPlans } = props;
  const campaigns = dataset.plans?.campaigns ?? emptyPlans.campaigns;
  const saved = dataset.plans?.segments ?? emptyPlans.segments;
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const current = campaigns.find(({ id }) => id === chosen) ?? campaigns.at(-1);

  const keep = (next: readonly Campaign[]) => void onPlans({ campaigns: next });
  const add = (campaign: Campaign, edit: boolean) => {
    keep([...campaigns, campaign]);
    setChosen(campaign.id);
    setEditing(edit ? campaign.id : null);
  };
  const { end } = analysis;
  if (end === null) return <EmptyState whole title={w.gap.title} text={t.overview.empty.text} />;
  const addNew = () => add(newCampaign(end), true);
  const addCoupon = (coupon: FoundCoupon) => add(couponCampaign(w.list.withCoupon(coupon.value), coupon), false);
  if (current === undefined) return <StartState {...props} onAdd={addNew} onCoupon={addCoupon} />;
  const told = { words: naming, t, f, saved };
  const summary = [
    datesText(current, w, t, f),
    groupText(current.treated, w, told),
    current.control === null ? w.summary.noControl : w.summary.control(groupText(current.control, w, told)),
  ].join(" · ");
  return (
    <div className="camp" data-testid="campaigns">
      <CampaignBar
        campaigns={campaigns}
        current={current}
        summary={summary}
        editing={editing === current.id}
        onChoose={setChosen}
        onAdd={addNew}
        onEdit={() => setEditing(current.id)}
        onRemove={() => keep(campaigns.filter(({ id }) => id !== current.id))}
      />
      {editing === current.id && (
        <CampaignForm
          key={`form ${current.id}`}
          campaign={current}
          onCampaign={(campaign) => keep(campaigns.map((one) => (one.id === campaign.id ? campaign : one)))}
          onDone={() => setEditing(null)}
          dataset={dataset}
          orders={orders}
          forecastKnown={knownForecast(props.forecast) !== null}
        />
      )}
      {isEmptyGroup(current.treated) ? (
        <EmptyState title={w.gap.title} text={w.gap.emptyList} />
      ) : (
        <Outcome key={`outcome ${current.id}`} {...props} campaign={current} />
      )}
    </div>
  );
}
