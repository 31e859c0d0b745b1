import type { ChartSource } from "../../charts";
import type { Audience } from "../../engine";
import type { InsightScreenProps } from "../shared/insightScreen";

/** What every card of the screen is given. */
export interface ProductCardProps {
  readonly screen: InsightScreenProps;
  readonly audience: Audience;
  readonly source: ChartSource;
}
