import { customerRange } from "../../engine";
import { type Format, useI18n } from "../../i18n";
import { Definition } from "../../ui";
import type { ForecastStatus, KnownForecast } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { rangeText } from "../shared/rangeText";
import { expectedCellText } from "./columns";
import { isLikelyNothing, isSlipping } from "./ExpectedCell";
import { Figure } from "./Figure";
import { ForecastLine } from "./ForecastLine";

interface CustomerForecastProps {
  readonly status: ForecastStatus;
  readonly customer: number;
  readonly moneyIs: "profit" | "revenue";
}

/** What is expected of one customer, with how sure that is; or why nothing is. */
export function CustomerForecast({ status, customer, moneyIs }: CustomerForecastProps) {
  const { t, f } = useI18n();
  const words = t.customers.detail.forecast;
  if (status.kind !== "known") {
    return (
      <section className="cust-forecast" aria-label={words.plain}>
        <h3 className="p-card-title">{words.plain}</h3>
        <ForecastLine status={status} />
      </section>
    );
  }
  const title = words.title(horizonText(status.settings.horizonDays, t, f));
  return (
    <section className="cust-forecast" aria-label={title}>
      <h3 className="p-card-title">{title}</h3>
      <ExpectedFigures forecast={status} customer={customer} moneyIs={moneyIs} />
    </section>
  );
}

interface ExpectedFiguresProps {
  readonly forecast: KnownForecast;
  readonly customer: number;
  readonly moneyIs: "profit" | "revenue";
}

function ExpectedFigures({ forecast, customer, moneyIs }: ExpectedFiguresProps) {
  const { t, f } = useI18n();
  const { columns, moneyWord, detail } = t.customers;
  const words = detail.forecast;
  const all = forecast.result.customers;
  const at = (column: Float64Array) => column[customer] ?? Number.NaN;
  const [likely, widest] = [customerRange(all, customer), customerRange(all, customer, 95)];
  const slipping = isSlipping(forecast, customer);
  const noNext = !Number.isFinite(at(all.nextOrderTime));
  return (
    <dl className="cust-figures cust-figures-two">
      <Figure
        label={<Named text={columns.probabilityAlive} definition="probabilityAlive" />}
        text={f.percent(at(all.probabilityAlive), 0)}
        tone={slipping ? "risk" : "plain"}
        note={slipping && words.slipping}
      />
      <Figure
        label={<Named text={`${columns.predicted} (${moneyWord[moneyIs]})`} definition="customerPredictedClv" />}
        text={f.money(at(all.predictedClv))}
        note={
          <>
            {isLikelyNothing(forecast, customer)
              ? words.likelyNothing(
                  chanceText(1 - at(all.probabilityOrder), f),
                  horizonText(forecast.settings.horizonDays, t, f),
                )
              : t.customers.interval80(rangeText(likely.low, likely.high, f))}
            {at(all.high95) !== at(all.low95) && (
              <>
                <br />
                {t.customers.interval95(rangeText(widest.low, widest.high, f))}
              </>
            )}
          </>
        }
      />
      <Figure
        label={<Named text={columns.expectedOrders} definition="expectedOrders" />}
        text={expectedCellText("expectedOrders", forecast, customer, f)}
        note={words.anyOrder(f.percent(at(all.probabilityOrder), 0))}
      />
      <Figure
        label={<Named text={columns.nextOrder} definition="nextOrder" />}
        text={expectedCellText("nextOrder", forecast, customer, f)}
        note={noNext ? (slipping ? words.noNextGone : words.noNextFar) : words.next}
      />
    </dl>
  );
}

/** Whole per cent; tenths where those would round to certainty. */
function chanceText(chance: number, f: Format): string {
  return f.percent(chance, chance > 0.99 ? 1 : 0);
}

interface NamedProps {
  readonly text: string;
  readonly definition: "probabilityAlive" | "customerPredictedClv" | "expectedOrders" | "nextOrder";
}

function Named({ text, definition }: NamedProps) {
  return (
    <span className="cust-figure-name">
      {text} <Definition name={definition} />
    </span>
  );
}
