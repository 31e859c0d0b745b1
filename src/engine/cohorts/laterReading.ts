import type { InsightTask } from "../insights/types";
import type { AllArrivals, Arrivals } from "./arrivals";
import { byDay } from "./byDay";
import { fixedAges } from "./types";

/** Orders looked at between two yields: a few ms. */
const batch = 100_000;
const longest = Math.max(...fixedAges);

const known = new WeakMap<AllArrivals, Map<number, Arrivals>>();

/**
 * The same orders read as if the file began on another day: whoever bought before and comes back after it is new at the
 * first order from then on, as old customers of a shop are in every file that begins later than the shop. Who has no order
 * from then on did not come at all. Kept with the arrivals. Yields the share done.
 *
 * @param fromDay first day of the reading, counted from 1970-01-01
 * @param endDay last day of observation
 */
export function* laterReading(all: AllArrivals, fromDay: number, endDay: number): InsightTask<Arrivals> {
  const readings = known.get(all) ?? new Map<number, Arrivals>();
  known.set(all, readings);
  const before = readings.get(fromDay);
  if (before !== undefined) return before;
  const { offsets, day, profit } = all.orders;
  const n = all.customer.length;
  const came = new Uint32Array(n);
  const firstDay = new Int32Array(n);
  const values = fixedAges.map(() => new Float64Array(n).fill(Number.NaN));
  const brought = new Float64Array(fixedAges.length);
  let count = 0;
  let work = 0;
  for (let place = 0; place < n; place++) {
    const to = offsets[place + 1] as number;
    let at = offsets[place] as number;
    if (to - work >= batch) {
      work = to;
      yield (0.8 * place) / n;
    }
    while (at < to && (day[at] as number) < fromDay) at++;
    if (at === to) continue;
    const first = day[at] as number;
    came[count] = place;
    firstDay[place] = first;
    count++;
    brought.fill(0);
    for (; at < to; at++) {
      const since = (day[at] as number) - first;
      if (since >= longest) break;
      for (let i = 0; i < fixedAges.length; i++) {
        if (since < (fixedAges[i] as number)) brought[i] = (brought[i] as number) + (profit[at] as number);
      }
    }
    for (let i = 0; i < fixedAges.length; i++) {
      if (endDay - first >= (fixedAges[i] as number)) (values[i] as Float64Array)[place] = brought[i] as number;
    }
  }
  yield 0.8;
  const places = byDay(came.subarray(0, count), firstDay);
  yield 0.9;
  const reading = {
    customer: picked(all.customer, places, new Uint32Array(count)),
    firstDay: picked(firstDay, places, new Int32Array(count)),
    values: values.map((own) => picked(own, places, new Float64Array(count))),
  };
  readings.set(fromDay, reading);
  return reading;
}

function picked<Column extends Uint32Array | Int32Array | Float64Array>(
  column: Column,
  places: Uint32Array,
  into: Column,
): Column {
  for (let i = 0; i < places.length; i++) into[i] = column[places[i] as number] as number;
  return into;
}
