import { Button } from "@mantine/core";
import { useState } from "react";
import type { Campaign, OrderTable } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import type { DatasetMeta } from "../../state";
import { Card } from "../../ui";
import { fromDateField, toDateField } from "./days";
import { GroupField } from "./GroupField";
import { words } from "./words";

interface CampaignFormProps {
  readonly campaign: Campaign;
  readonly onCampaign: (campaign: Campaign) => void;
  readonly onDone: () => void;
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly forecastKnown: boolean;
}

const longestTail = 365;

/** When the campaign ran and who was in it; every change is kept at once. */
export function CampaignForm({ campaign, onCampaign, onDone, dataset, orders, forecastKnown }: CampaignFormProps) {
  const { f } = useI18n();
  const { form: w, list } = useWords(words);
  const group = { campaign, dataset, orders, forecastKnown };
  return (
    <Card
      title={w.title}
      testId="campaign-form"
      actions={
        <Button size="sm" onClick={onDone}>
          {w.done}
        </Button>
      }
    >
      <div className="camp-form">
        <div className="camp-row">
          <TextInput
            label={w.name}
            value={campaign.name}
            placeholder={list.nameOf(f.date(campaign.start))}
            onValue={(name) => onCampaign({ ...campaign, name })}
          />
          <DateInput label={w.start} value={campaign.start} onValue={(start) => onCampaign({ ...campaign, start })} />
          <DateInput label={w.end} value={campaign.end} onValue={(end) => onCampaign({ ...campaign, end })} />
          <DaysInput
            label={w.tail}
            value={campaign.tailDays}
            onValue={(tailDays) => onCampaign({ ...campaign, tailDays })}
          />
        </div>
        <GroupField
          {...group}
          label={w.treated}
          also="coupon"
          group={campaign.treated}
          onGroup={(treated) => treated !== null && onCampaign({ ...campaign, treated })}
        />
        <GroupField
          {...group}
          label={w.control}
          also="none"
          group={campaign.control}
          onGroup={(control) => onCampaign({ ...campaign, control })}
        />
      </div>
    </Card>
  );
}

interface InputProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onValue: (value: T) => void;
}

/** Kept as it is typed: a name that waited for the field to be left would be lost where the next field changes in the same moment. */
function TextInput({ label, value, placeholder, onValue }: InputProps<string> & { readonly placeholder: string }) {
  const [text, setText] = useState(value);
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        value={text}
        maxLength={80}
        placeholder={placeholder}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onValue(event.currentTarget.value);
        }}
      />
    </label>
  );
}

/** A field that is half typed says nothing yet. */
function DateInput({ label, value, onValue }: InputProps<number>) {
  const [text, setText] = useState(toDateField(value));
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          const day = fromDateField(event.currentTarget.value);
          if (day !== null && day !== value) onValue(day);
        }}
      />
    </label>
  );
}

function DaysInput({ label, value, onValue }: InputProps<number>) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={longestTail}
        value={value}
        onChange={(event) => {
          const days = Math.round(event.currentTarget.valueAsNumber);
          onValue(Number.isFinite(days) ? Math.min(longestTail, Math.max(0, days)) : 0);
        }}
      />
    </label>
  );
}
