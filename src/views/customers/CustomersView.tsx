import "@mantine/core/styles/Popover.css";
import "./customers.css";
import "./filters.css";
import { Button } from "@mantine/core";
import { useDebouncedValue, useMediaQuery } from "@mantine/hooks";
import { useMemo, useRef, useState } from "react";
import type {
  AlivePoint,
  Analysis,
  CustomerFilter,
  CustomerQuery,
  Forecast,
  LineTable,
  OrderTable,
} from "../../engine";
import { useI18n } from "../../i18n";
import type { DatasetMeta, Forecasting } from "../../state";
import { EmptyState, Is, Notice, PageHeader } from "../../ui";
import { forecastStatus, knownForecast } from "../shared/forecastStatus";
import { ListExport } from "../shared/lists";
import { CustomerDrawer } from "./CustomerDrawer";
import { CustomersToolbar } from "./CustomersToolbar";
import { CustomerTable, type CustomerTableHandle } from "./CustomerTable";
import { engineSort, firstSort, possibleSort, type TableSort } from "./columns";
import { FilterChips } from "./FilterChips";
import { ForecastLine } from "./ForecastLine";
import { filterChips, noFilter, possibleFilter } from "./filters";
import { ListStatus } from "./ListStatus";
import { summarise } from "./rowSummary";
import { useCsvExport } from "./useCsvExport";
import { useCustomerRows } from "./useCustomerRows";

export interface CustomersViewProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
  readonly forecasting: Forecasting;
  readonly aliveHistory: (customer: number) => Promise<readonly AlivePoint[]>;
  readonly query: (query: CustomerQuery) => Promise<Uint32Array>;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
  /** Customer index of the open detail. */
  readonly selected: number | null;
  readonly onSelect: (customer: number | null) => void;
}

/** Every customer of the data set; another data set starts with a clean list. */
export function CustomersView(props: CustomersViewProps) {
  const { t } = useI18n();
  if (props.analysis.customers === 0) {
    return <EmptyState whole title={t.customers.none.title} text={t.customers.none.text} />;
  }
  return <CustomersScreen key={props.dataset.id} {...props} />;
}

const typingPauseMs = 200;

function CustomersScreen(props: CustomersViewProps) {
  const { t, f } = useI18n();
  const { analysis, orders, dataset, hideNames } = props;
  const words = t.customers;
  const compact = useMediaQuery("(max-width: 639px)", false, { getInitialValueInEffect: false });
  const forecast = useMemo(() => knownForecast(props.forecast), [props.forecast]);
  const forecastKnown = forecast !== null;
  const status = forecastStatus(props.forecast, props.forecasting);
  const [chosenSort, setSort] = useState<TableSort>(firstSort);
  const sort = possibleSort(chosenSort, forecastKnown);
  const [search, setSearch] = useState("");
  const [chosenFilter, setFilter] = useState<CustomerFilter>(noFilter);
  const filter = useMemo(() => possibleFilter(chosenFilter, forecastKnown), [chosenFilter, forecastKnown]);
  const [typed] = useDebouncedValue(search, typingPauseMs);
  const [wanted] = useDebouncedValue(filter, typingPauseMs);
  const query = useMemo<CustomerQuery>(
    () => ({ ...engineSort(sort), search: typed, filter: wanted }),
    [sort, typed, wanted],
  );
  const list = useCustomerRows(props.query, analysis, forecast, query);
  const { shown } = list;
  const table = useRef<CustomerTableHandle>(null);
  const csv = useCsvExport();
  const total = useMemo(() => summarise(analysis.table, analysis.table.byValue).value, [analysis]);
  const summary = useMemo(() => (shown === null ? null : summarise(shown.analysis.table, shown.rows)), [shown]);
  const chips = filterChips(filter, analysis.moneyIs, t, f);
  const showAll = () => {
    setSearch("");
    setFilter(noFilter);
  };

  return (
    <div className="cust-view">
      <PageHeader
        title={
          <>
            {words.headline.before(analysis.customers, f.integer(analysis.customers))}
            <Is>{f.moneyWords(total)}</Is>
            {words.headline.after[analysis.moneyIs]}
          </>
        }
      />
      <CustomersToolbar
        search={search}
        onSearch={setSearch}
        filter={filter}
        onFilter={setFilter}
        activeFilters={chips.length}
        analysis={analysis}
        forecastKnown={forecastKnown}
        dimensions={orders.dimensions}
        sorting={compact ? { sort, onSort: setSort } : null}
        hideNames={hideNames}
        onHideNames={props.onHideNames}
        exporting={csv.progress}
        canExport={shown !== null && shown.rows.length > 0}
        onExport={() => {
          if (shown !== null) csv.start({ ...shown, orders, hideNames, t, f }, dataset.name);
        }}
        handOver={
          shown !== null && (
            <ListExport
              customers={shown.rows}
              name={dataset.name}
              orders={orders}
              analysis={shown.analysis}
              forecast={props.forecast}
              hideNames={hideNames}
              beside
            />
          )
        }
      />
      <FilterChips chips={chips} onFilter={setFilter} />
      {csv.failed && <Notice kind="error" title={words.downloadFailed} />}
      {list.failed && (
        <Notice
          kind="error"
          title={words.failed.title}
          action={
            <Button variant="default" onClick={list.retry}>
              {words.failed.retry}
            </Button>
          }
        />
      )}
      {status.kind !== "known" && <ForecastLine status={status} />}
      <ListStatus
        summary={summary}
        customers={analysis.customers}
        moneyIs={analysis.moneyIs}
        forecastKnown={forecastKnown}
      />
      {shown !== null &&
        (shown.rows.length === 0 ? (
          <EmptyState
            title={words.noMatch.title}
            text={words.noMatch.text}
            action={
              <Button variant="default" onClick={showAll}>
                {words.noMatch.clear}
              </Button>
            }
          />
        ) : (
          <CustomerTable
            ref={table}
            shown={shown}
            orders={orders}
            hideNames={hideNames}
            compact={compact}
            busy={list.pending}
            sort={sort}
            onSort={setSort}
            onOpen={props.onSelect}
          />
        ))}
      <CustomerDrawer
        {...props}
        status={status}
        fullPage={compact}
        onClosed={(customer) => table.current?.focusOn(customer)}
      />
    </div>
  );
}
