import { useMemo } from "react";
import type { CampaignGroup, Dimension, OrderTable } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { dimensionLabel } from "../customers/filters";
import { dayMs } from "./days";
import { words } from "./words";

type CouponGroup = Extract<CampaignGroup, { kind: "coupon" }>;

interface CouponFieldProps {
  readonly group: CouponGroup;
  readonly onGroup: (group: CouponGroup) => void;
  readonly orders: OrderTable;
  /** First and last day of the campaign: only codes used in it are offered. */
  readonly start: number;
  readonly end: number;
}

/** Longer lists of codes help nobody. */
const mostValues = 200;

/** The coupon whose users are meant: a column of the orders, and a value of it. */
export function CouponField({ group, onGroup, orders, start, end }: CouponFieldProps) {
  const { t, f } = useI18n();
  const w = useWords(words).form;
  const dimension = orders.dimensions.find(({ name }) => name === group.dimension);
  const values = useMemo(
    () => (dimension === undefined ? [] : usedValues(orders, dimension, start, end)),
    [orders, dimension, start, end],
  );
  const [value] = group.values;
  return (
    <div className="camp-row">
      <label>
        <span>{w.couponColumn}</span>
        <select
          value={group.dimension}
          onChange={(event) => onGroup({ kind: "coupon", dimension: event.currentTarget.value, values: [] })}
        >
          {orders.dimensions.map(({ name }) => (
            <option key={name} value={name}>
              {dimensionLabel(name, t)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.couponValue}</span>
        <select
          value={value ?? ""}
          onChange={(event) => onGroup({ ...group, values: [event.currentTarget.value].filter((text) => text !== "") })}
        >
          <option value="">{w.chooseCoupon}</option>
          {value !== undefined && !values.some((used) => used.value === value) && (
            <option value={value}>{value}</option>
          )}
          {values.map((used) => (
            <option key={used.value} value={used.value}>
              {`${used.value} (${f.integer(used.orders)})`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function usedValues(orders: OrderTable, { codes, values }: Dimension, start: number, end: number) {
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < orders.orderCount; i++) {
    const time = orders.time[i] ?? 0;
    if (time >= start && time < end + dayMs) counts[codes[i] ?? 0] = (counts[codes[i] ?? 0] ?? 0) + 1;
  }
  return values
    .map((value, code) => ({ value, orders: counts[code] ?? 0 }))
    .filter(({ value, orders: used }) => value !== "" && used > 0)
    .sort((one, other) => other.orders - one.orders)
    .slice(0, mostValues);
}
