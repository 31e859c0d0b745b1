import { type Audience, audienceMaskInSteps } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { type AllArrivals, arrivalsOf, type Meant } from "./arrivals";
import { within } from "./within";

/** Everybody who came, and whom of them the question is about. Yields the share done. */
export function* meantBy(source: InsightSource, audience: Audience): InsightTask<Meant<AllArrivals>> {
  const arrivals = yield* within(0, 0.8, arrivalsOf(source));
  return { arrivals, mask: yield* atShare(audienceMaskInSteps(source, audience), 0.8) };
}
