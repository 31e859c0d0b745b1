import { useState } from "react";
import { ChartFrame, type ChartSource } from "../../charts";
import type { Analysis, ChannelsAnswer, ChannelsForecast, FixedAge } from "../../engine";
import { useI18n } from "../../i18n";
import { Definition } from "../../ui";
import { columnsOf, isPulled, sortedRows, type TableColumn, type TableRow, tableRows } from "./columns";
import { type GroupNaming, groupName } from "./groupNames";
import { shareTitle } from "./shareTitle";

interface TableCardProps {
  readonly answer: ChannelsAnswer;
  readonly ahead: ChannelsForecast | null;
  /** As people say it; null without a forecast. */
  readonly horizon: string | null;
  /** The intervals are being worked out. */
  readonly pending: boolean;
  readonly age: FixedAge;
  readonly analysis: Analysis;
  readonly source: ChartSource;
  readonly naming: GroupNaming;
}

/** A table that scrolls must be reachable by key. */
const byKey = { tabIndex: 0 };

/** All groups with all their figures, in an order of the reader's choice. */
export function TableCard(props: TableCardProps) {
  const { t, f } = useI18n();
  const { answer, ahead, horizon, age, analysis, naming } = props;
  const { w } = naming;
  const [sort, setSort] = useState<{ readonly id: string; readonly descending: boolean }>({
    id: "customers",
    descending: true,
  });
  const columns = columnsOf({ w, f, age, horizon });
  const column = columns.find(({ id }) => id === sort.id) ?? null;
  const nameOf = (group: TableRow["group"]) => groupName(group, naming);
  const rows = sortedRows(tableRows(answer.groups, ahead, nameOf), column, sort.descending);
  const whole: TableRow = { group: answer.whole, name: nameOf(answer.whole), ahead: ahead?.whole ?? null };
  const pulled = answer.groups.some(({ atAge }) =>
    atAge.some(({ days, pooled, pull }) => days === age && pooled !== null && isPulled(pull)),
  );
  const note = [
    ...(horizon === null ? [w.table.noForecast] : props.pending ? [w.table.intervals] : []),
    ...(pulled ? [w.table.uncertainLong] : []),
  ].join(" · ");
  const press = (id: string) => setSort({ id, descending: sort.id === id ? !sort.descending : id !== "name" });
  const direction = (id: string) => (sort.id !== id ? "none" : sort.descending ? "descending" : "ascending");
  const sorted = { direction, press, sortBy: w.table.sortBy };
  return (
    <ChartFrame
      name="channels-table"
      kind="table"
      title={shareTitle(answer, ahead, naming) ?? w.table.titlePlain}
      subtitle={w.table.subtitle(analysis.moneyIs)}
      source={props.source}
      n={t.charts.sampleSize(t.common.customersCount(answer.whole.customers, f.integer(answer.whole.customers)))}
      note={note}
      table={{
        columns: [{ label: w.table.group, numeric: false }, ...columns.map(({ label }) => ({ label, numeric: true }))],
        rows: [...rows, whole].map((row) => [row.name, ...columns.map(({ text }) => text(row))]),
      }}
    >
      <section className="p-scroll-x" aria-label={w.table.titlePlain} {...byKey}>
        <table className="p-table ch-table">
          <thead>
            <tr>
              <SortHead id="name" label={w.table.group} {...sorted} />
              {columns.map(({ id, label, definition }) => (
                <SortHead key={id} id={id} label={label} definition={definition} {...sorted} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.group.kind} ${row.group.value}`} row={row} columns={columns} />
            ))}
          </tbody>
          <tfoot>
            <Row row={whole} columns={columns} />
          </tfoot>
        </table>
      </section>
    </ChartFrame>
  );
}

interface SortHeadProps {
  readonly id: string;
  readonly label: string;
  readonly definition?: TableColumn["definition"];
  readonly direction: (id: string) => "none" | "ascending" | "descending";
  readonly press: (id: string) => void;
  readonly sortBy: (column: string) => string;
}

function SortHead({ id, label, definition, direction, press, sortBy }: SortHeadProps) {
  const way = direction(id);
  return (
    <th scope="col" aria-sort={way} className={id === "name" ? undefined : "p-num"}>
      <span className="ch-head">
        <button type="button" className="ch-sort" title={sortBy(label)} onClick={() => press(id)}>
          {label}
          {way !== "none" && <span aria-hidden="true">{way === "descending" ? "\u00a0↓" : "\u00a0↑"}</span>}
        </button>
        {definition !== undefined && definition !== null && <Definition name={definition} />}
      </span>
    </th>
  );
}

function Row({ row, columns }: { readonly row: TableRow; readonly columns: readonly TableColumn[] }) {
  return (
    <tr className={row.group.kind === "value" ? undefined : "ch-fold"}>
      <th scope="row" className="ch-name">
        {row.name}
      </th>
      {columns.map(({ id, text, value, note }) => {
        const beneath = note?.(row) ?? null;
        return (
          <td key={id} className="p-num" data-missing={value(row) === null}>
            {text(row)}
            {beneath !== null && <span className="ch-note">{beneath}</span>}
          </td>
        );
      })}
    </tr>
  );
}
