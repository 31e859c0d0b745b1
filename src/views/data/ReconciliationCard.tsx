import type { Analysis } from "../../engine";
import { createFormat, useI18n } from "../../i18n";
import type { CurrencySurvey } from "../../ingest";
import type { DatasetMeta } from "../../state";
import { Card, Definition, Notice } from "../../ui";
import { CauseRow } from "./CauseRow";
import { statementOf } from "./reconciliationLines";
import { StatementCells } from "./StatementCells";

interface ReconciliationCardProps {
  readonly dataset: DatasetMeta;
  readonly analysis: Analysis | null;
}

/** File total → refused → left out → refunds → counted, each line open to its places. */
export function ReconciliationCard({ dataset, analysis }: ReconciliationCardProps) {
  const { t, f, language } = useI18n();
  const words = t.data.reconciliation;
  const { reconciliation: r } = dataset;
  const statement = statementOf(r);
  const groupNames = { refused: words.refused, excluded: words.excluded, refund: words.refunds };
  const otherCurrency = ({ code, orders, amount }: CurrencySurvey) =>
    words.otherCurrency(t.data.sets.orders(orders, f.integer(orders)), createFormat(language, code).money(amount));
  const after = analysis !== null && analysis.after.orders > 0 ? analysis.after : null;
  return (
    <Card title={words.title} subtitle={words.subtitle} testId="reconciliation">
      <div className="p-scroll-x">
        <table className="p-table d-statement">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col" className="p-num">
                {words.rows}
              </th>
              <th scope="col" className="p-num">
                {words.orders} <Definition name="orders" />
              </th>
              <th scope="col" className="p-num">
                {words.amount} <Definition name="revenue" />
              </th>
            </tr>
          </thead>
          <tbody>
            <tr data-line="read">
              <th scope="row">{words.read}</th>
              <StatementCells line={statement.read} />
            </tr>
          </tbody>
          {statement.groups.map((group) => (
            <tbody key={group.kind}>
              <tr className="d-group" data-line={group.kind}>
                <th scope="row">{groupNames[group.kind]}</th>
                <StatementCells line={group.total} />
              </tr>
              {group.causes.map(({ count, line }) => (
                <CauseRow key={count.cause} count={count} line={line} files={dataset.files} />
              ))}
            </tbody>
          ))}
          <tbody>
            <tr className="d-used" data-line="used">
              <th scope="row">
                {words.used}
                <span className="d-note"> {words.customers(r.customersUsed, f.integer(r.customersUsed))}</span>
              </th>
              <StatementCells line={statement.used} />
            </tr>
            {after !== null && analysis !== null && (
              <>
                <tr data-line="after">
                  <th scope="row">
                    {words.after} <Definition name="observationEnd" />
                    <span className="d-note"> {words.afterNote}</span>
                  </th>
                  <StatementCells line={{ rows: null, orders: 0 - after.orders, amount: 0 - after.revenue }} />
                </tr>
                <tr className="d-used" data-line="observed">
                  <th scope="row">{words.observed}</th>
                  <StatementCells
                    line={{ rows: null, orders: r.ordersUsed - after.orders, amount: r.revenueUsed - after.revenue }}
                  />
                </tr>
              </>
            )}
          </tbody>
        </table>
      </div>
      <div className="d-foot">
        {statement.adds ? (
          <p className="p-muted p-small">{words.adds}</p>
        ) : (
          <Notice kind="error" title={words.addsNot} />
        )}
        {r.otherCurrencies !== undefined && r.otherCurrencies.length > 0 && (
          <p className="p-muted p-small">{words.otherCurrencies(r.otherCurrencies.map(otherCurrency).join(", "))}</p>
        )}
        {r.refunds > 0 && <p className="p-muted p-small">{words.refundTotal(f.money(r.refunds))}</p>}
        {r.refundDocuments > 0 && (
          <p className="p-muted p-small">{words.refundDocuments(r.refundDocuments, f.integer(r.refundDocuments))}</p>
        )}
      </div>
    </Card>
  );
}
