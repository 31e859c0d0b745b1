import { useI18n } from "../../i18n";
import type { CauseCount, FileRead } from "../../ingest";
import { downloadCsv } from "../shared/csv";
import { placesCsv } from "./placesCsv";

interface CausePlacesProps {
  readonly count: CauseCount;
  readonly files: readonly FileRead[];
}

const shownPlaces = 10;

/** Why rows fell away, and where they stand in the files. */
export function CausePlaces({ count, files }: CausePlacesProps) {
  const { t, f, language } = useI18n();
  const words = t.data.reconciliation;
  const cause = words.causes[count.cause];
  const shown = count.places.slice(0, shownPlaces);
  const more = count.places.length - shown.length;
  return (
    <div className="d-places">
      <p>{cause.hint}</p>
      {shown.length > 0 && (
        <>
          <table>
            <caption className="p-hidden">
              {words.places}: {cause.name}
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col" className="p-num">
                  {words.fileLine}
                </th>
                <th scope="col">{words.cell}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((place) => (
                <tr key={`${place.file}:${place.line}`}>
                  <td>{files[place.file]?.name}</td>
                  <td className="p-num">{f.integer(place.line)}</td>
                  <td>
                    <code>{place.cell}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="p-muted p-small">
            {more > 0 && `${words.more(f.integer(more))}. `}
            {count.rows > count.places.length &&
              words.placesShown(f.integer(count.places.length), f.integer(count.rows))}
          </p>
          <button
            type="button"
            className="p-link"
            aria-label={words.downloadNamed(cause.name)}
            onClick={() => downloadCsv(`${count.cause}.csv`, placesCsv(t, language, count, files))}
          >
            {words.download}
          </button>
        </>
      )}
    </div>
  );
}
