import type { Campaign, CampaignGroup, OrderTable } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import type { DatasetMeta } from "../../state";
import { SegmentedSwitch } from "../../ui";
import { AudiencePicker } from "../shared/audience";
import { CouponField } from "./CouponField";
import { dayMs } from "./days";
import { ListField } from "./ListField";
import { words } from "./words";

interface GroupFieldProps {
  readonly label: string;
  readonly group: CampaignGroup | null;
  /** Offered besides a list and a segment: a coupon for the treated, nobody for those held back. */
  readonly also: "coupon" | "none";
  readonly onGroup: (group: CampaignGroup | null) => void;
  readonly campaign: Campaign;
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly forecastKnown: boolean;
}

type Kind = CampaignGroup["kind"] | "none";

/** Whom a group consists of: named by a list, by a segment, or by a coupon. */
export function GroupField(props: GroupFieldProps) {
  const { f } = useI18n();
  const w = useWords(words).form;
  const { label, group, also, onGroup, campaign, dataset, orders, forecastKnown } = props;
  const kind: Kind = group?.kind ?? "none";
  const offered: readonly Kind[] =
    also === "none"
      ? ["none", "list", "audience"]
      : orders.dimensions.length > 0
        ? ["list", "audience", "coupon"]
        : ["list", "audience"];
  const choose = (chosen: Kind) => {
    if (chosen !== kind) onGroup(emptyGroup(chosen, orders));
  };
  return (
    <fieldset className="camp-group">
      <legend>{label}</legend>
      <SegmentedSwitch
        label={label}
        value={kind}
        options={offered.map((value) => ({ value, label: w.kinds[value] }))}
        onChange={choose}
      />
      {group?.kind === "list" && <ListField group={group} onGroup={onGroup} orders={orders} />}
      {group?.kind === "audience" && (
        <div>
          <AudiencePicker
            audience={group.audience}
            onAudience={(audience) => onGroup({ kind: "audience", audience })}
            dataset={dataset}
            orders={orders}
            forecastKnown={forecastKnown}
          />
          <p className="camp-hint">{w.audienceAsOf(f.date(campaign.start - dayMs))}</p>
        </div>
      )}
      {group?.kind === "coupon" && (
        <CouponField group={group} onGroup={onGroup} orders={orders} start={campaign.start} end={campaign.end} />
      )}
    </fieldset>
  );
}

function emptyGroup(kind: Kind, orders: OrderTable): CampaignGroup | null {
  switch (kind) {
    case "none":
      return null;
    case "list":
      return { kind, keys: [], unknown: [] };
    case "audience":
      return { kind, audience: [] };
    case "coupon": {
      const coupon = orders.dimensions.find(({ name }) => name === "coupon") ?? orders.dimensions[0];
      return { kind, dimension: coupon?.name ?? "", values: [] };
    }
  }
}
