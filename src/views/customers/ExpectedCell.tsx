import { customerRange, type ForecastSort } from "../../engine";
import { useI18n } from "../../i18n";
import type { KnownForecast } from "../shared/forecastStatus";
import { rangeText } from "../shared/rangeText";
import { expectedCellText } from "./columns";

/** Less than an even chance of still buying. */
const slippingBelow = 0.5;

export function isSlipping({ result }: KnownForecast, customer: number): boolean {
  return (result.customers.probabilityAlive[customer] ?? Number.NaN) < slippingBelow;
}

/** So likely to bring nothing that the 80 % interval is nothing at all: words say more than "0". */
export function isLikelyNothing({ result }: KnownForecast, customer: number): boolean {
  const { low80, high80, probabilityOrder } = result.customers;
  // Without a margin every value is nothing, orders or not.
  return low80[customer] === 0 && high80[customer] === 0 && (probabilityOrder[customer] ?? 1) < 0.5;
}

interface ExpectedCellProps {
  readonly id: ForecastSort;
  readonly forecast: KnownForecast;
  readonly customer: number;
}

/** A cell of the forecast: a customer slipping away stands out, and what is predicted has its interval beneath. */
export function ExpectedCell({ id, forecast, customer }: ExpectedCellProps) {
  const { t, f } = useI18n();
  const { low, high } = customerRange(forecast.result.customers, customer);
  const slipping = id === "probabilityAlive" && isSlipping(forecast, customer);
  return (
    <td className={`cust-${id}${slipping ? " cust-slipping" : ""}`}>
      {expectedCellText(id, forecast, customer, f)}
      {id === "predicted" && (
        <span className="cust-under">
          {isLikelyNothing(forecast, customer) ? t.customers.likelyNothing : rangeText(low, high, f)}
        </span>
      )}
    </td>
  );
}
