import type { ChartSource } from "../../charts";
import type { Audience } from "../../engine";
import type { InsightScreenProps } from "../shared/insightScreen";

/** What every card of the screen is given. */
export interface ProductCardProps {
  readonly screen: InsightScreenProps;
  readonly source: ChartSource;
}

/** A card that asks for itself, once the screen's main evidence is there. */
export interface FollowingCardProps extends ProductCardProps {
  readonly audience: Audience;
  /** Others are chosen above, and their main evidence comes first. */
  readonly behind: boolean;
}
