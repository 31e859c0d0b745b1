import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { Analysis, CustomerFilter, Dimension } from "../../engine";
import { useI18n } from "../../i18n";
import { isSortOption, optionOf, sortOptions, sortOptionsOffered, type TableSort } from "./columns";
import { FilterPopover } from "./FilterPopover";

interface CustomersToolbarProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly filter: CustomerFilter;
  readonly onFilter: (filter: CustomerFilter) => void;
  readonly activeFilters: number;
  readonly analysis: Analysis;
  readonly forecastKnown: boolean;
  readonly dimensions: readonly Dimension[];
  /** Given where there are no headers to sort by. */
  readonly sorting: { readonly sort: TableSort; readonly onSort: (sort: TableSort) => void } | null;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
  /** Part of the export done, null when none runs. */
  readonly exporting: number | null;
  readonly canExport: boolean;
  readonly onExport: () => void;
  /** The way to hand the list to mail, chat and ad platforms; null while there is none. */
  readonly handOver: ReactNode;
}

/** Search, filter, order, names and export. */
export function CustomersToolbar(props: CustomersToolbarProps) {
  const { t, f } = useI18n();
  const words = t.customers;
  return (
    <div className="cust-toolbar">
      <div className="cust-search">
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M9.5 9.5L13 13" stroke="currentColor" strokeWidth="1.4" />
        </svg>
        <input
          type="search"
          className="cust-input"
          aria-label={words.search.label}
          placeholder={words.search.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={props.search}
          onChange={(event) => props.onSearch(event.currentTarget.value)}
        />
      </div>
      <FilterPopover
        filter={props.filter}
        onFilter={props.onFilter}
        active={props.activeFilters}
        analysis={props.analysis}
        forecastKnown={props.forecastKnown}
        dimensions={props.dimensions}
      />
      {props.sorting !== null && <SortSelect {...props.sorting} forecastKnown={props.forecastKnown} />}
      <div className="p-actions">
        <label className="cust-check">
          <input
            type="checkbox"
            checked={props.hideNames}
            onChange={(event) => props.onHideNames(event.currentTarget.checked)}
          />
          {words.hideNames}
        </label>
        <Button variant="default" disabled={!props.canExport || props.exporting !== null} onClick={props.onExport}>
          {props.exporting === null ? words.download : words.downloading(f.percent(props.exporting, 0))}
        </Button>
        {props.handOver}
      </div>
    </div>
  );
}

interface SortSelectProps {
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly forecastKnown: boolean;
}

function SortSelect({ sort, onSort, forecastKnown }: SortSelectProps) {
  const { t } = useI18n();
  return (
    <select
      className="cust-input cust-sort-by"
      aria-label={t.customers.sort.label}
      value={optionOf(sort) ?? ""}
      onChange={(event) => {
        const option = event.currentTarget.value;
        if (isSortOption(option)) onSort(sortOptions[option]);
      }}
    >
      {/* An order chosen by a header on a wider window, which has no name here. */}
      {optionOf(sort) === null && <option value="">{t.customers.columns[sort.column]}</option>}
      {sortOptionsOffered(forecastKnown).map((option) => (
        <option key={option} value={option}>
          {t.customers.sort.options[option]}
        </option>
      ))}
    </select>
  );
}
