import { useI18n } from "../../i18n";
import { PressPopover } from "../../ui";

interface MeaningsProps {
  readonly moneyIs: "profit" | "revenue";
  /** "list": the columns; "detail": the figures of one customer. */
  readonly of: "list" | "detail";
  readonly forecastKnown: boolean;
}

/** What the figures of this screen mean, all at once: one press, instead of a sign beside each. */
export function Meanings({ moneyIs, of, forecastKnown }: MeaningsProps) {
  const { t } = useI18n();
  const { definitions, columns, detail, filter } = t.customers;
  const value: Meaning = [`${columns.value} (${t.customers.moneyWord[moneyIs]})`, definitions.value[moneyIs]];
  const shared: Meaning[] = [
    [columns.orders, definitions.orders],
    [columns.averageOrderValue, definitions.averageOrderValue],
    [columns.first, definitions.first],
    [columns.last, definitions.last],
    [columns.daysSinceLast, definitions.daysSinceLast],
  ];
  const expected: Meaning[] = forecastKnown
    ? [
        [columns.probabilityAlive, t.definitions.probabilityAlive.text],
        [columns.expectedOrders, t.definitions.expectedOrders.text],
        [columns.predicted, t.definitions.customerPredictedClv.text],
        [columns.nextOrder, t.definitions.nextOrder.text],
      ]
    : [];
  const own: Meaning[] =
    of === "list"
      ? [[filter.firstTouch, definitions.firstTouch]]
      : [
          [detail.refunded, definitions.refunded],
          [detail.rank, definitions.rank],
        ];
  return (
    <PressPopover
      label={definitions.open}
      width={340}
      position="bottom-end"
      button={(pressed) => (
        <button type="button" className="p-link p-small" {...pressed}>
          {definitions.open}
        </button>
      )}
    >
      {() => (
        // The text takes the focus, so that Esc, the arrows and a screen reader find it.
        <dl className="cust-meanings" tabIndex={-1} data-autofocus>
          {[value, ...shared, ...expected, ...own].map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </PressPopover>
  );
}

type Meaning = readonly [name: string, text: string];
