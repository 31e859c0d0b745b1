import { useMemo } from "react";
import {
  type Analysis,
  type Forecast,
  likelyCountry,
  type OrderTable,
  phoneCountry,
  storedPhone,
} from "../../../engine";
import { useI18n, useWords } from "../../../i18n";
import { knownForecast } from "../forecastStatus";
import { CountrySelect } from "./CountrySelect";
import { FormatButtons } from "./FormatButtons";
import "./lists.css";
import { useContactCounts } from "./useContactCounts";
import type { ListExport } from "./useListExport";
import { words } from "./words";

/** A list of customers to hand over. */
export interface HandedList {
  /** Indices, in the order in which they are written. */
  readonly customers: Uint32Array;
  /** What the list is, in a few words: it names the file. */
  readonly name: string;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
  readonly hideNames?: boolean;
}

interface ListPanelProps extends HandedList {
  readonly exporting: ListExport;
  /** The country of the phones as chosen by the user; null for the likely one. */
  readonly chosen: string | null;
  readonly onCountry: (iso: string | null) => void;
}

/** Phones looked at to guess the country. */
const guessedFrom = 500;

/** How many of a list can be reached, and the files it can be handed over as. */
export function ListPanel(props: ListPanelProps) {
  const { customers, name, orders, analysis, forecast, hideNames = false, exporting, chosen, onCountry } = props;
  const { t, f } = useI18n();
  const w = useWords(words);
  const country = useMemo(() => {
    if (chosen !== null) return phoneCountry(chosen);
    const some = Array.from(customers.subarray(0, guessedFrom), (customer) => storedPhone(orders, customer));
    return likelyCountry(some, f.currency);
  }, [chosen, customers, orders, f.currency]);
  const counts = useContactCounts(orders, customers, country);
  const reachable = counts !== null && counts.neither < customers.length;
  // Without a phone in the list its country decides nothing.
  const dialled = counts !== null && counts.written > 0;
  const unreached = dialled ? w.unreadable : orders.contacts === undefined ? w.noContacts : w.blank;
  const source = { customers, orders, analysis, forecast: knownForecast(forecast), country, hideNames, t, w, f };
  return (
    <div className="lists-panel" tabIndex={-1} data-autofocus>
      {customers.length === 0 ? (
        <p>{w.nobody}</p>
      ) : (
        <>
          <p className="lists-counts" role="status">
            {counts === null
              ? w.counting
              : `${w.counts(customers.length, f.integer(customers.length), f.integer(counts.email), f.integer(counts.phone))}${
                  counts.neither === 0 ? "" : w.neither(f.integer(counts.neither))
                }.`}
          </p>
          {counts !== null && !reachable && <p className="lists-note">{unreached}</p>}
          {dialled && <CountrySelect value={country.iso} onChange={onCountry} />}
          <FormatButtons
            hashable={reachable}
            withForecast={source.forecast !== null}
            busy={exporting.progress !== null}
            onFormat={(format) => exporting.start(format, source, name)}
          />
          {exporting.progress !== null && <p role="status">{w.working(f.percent(exporting.progress, 0))}</p>}
          {exporting.failed && (
            <p className="lists-failed" role="alert">
              {w.failed}
            </p>
          )}
          {hideNames && <p className="lists-note">{w.namesHidden}</p>}
          {reachable && <p className="lists-note">{w.hashed}</p>}
        </>
      )}
    </div>
  );
}
