import { useI18n } from "../../i18n";
import type { FileChoice, FileRead, SheetInfo } from "../../ingest";
import type { ReadingChoice } from "../../state";
import { Choice } from "./Choice";
import { counted } from "./counts";
import { isOpenSheet } from "./openQuestions";

interface FileReadingsProps {
  readonly files: readonly FileRead[];
  /** Position of each of them among all files. */
  readonly positions: readonly number[];
  /** What the user has chosen so far. */
  readonly choices: readonly FileChoice[];
  readonly onReading: (choice: ReadingChoice) => void;
}

function likelyNames(sheets: readonly SheetInfo[]): string[] {
  return sheets.filter(({ likely }) => likely).map(({ name }) => name);
}

/** All sheets that look like orders, one after the other: a sheet a month is how many shops keep their books. */
function allSheets(file: number, sheets: readonly SheetInfo[]): ReadingChoice {
  const [sheet, ...alsoSheets] = likelyNames(sheets);
  return sheet === undefined ? { file } : { file, sheet, alsoSheets };
}

/** Which sheet of a workbook, and which encoding where the bytes leave it open. */
export function FileReadings({ files, positions, choices, onReading }: FileReadingsProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping.reading;
  const count = counted(t, f);
  return files.map((read, i) => {
    const file = positions[i];
    const facts = read.facts;
    if (facts === undefined || file === undefined) return null;
    return (
      <div key={file} className="i-readings">
        {facts.sheets.length > 1 && facts.sheet !== null && (
          <Choice
            title={words.sheet(read.name)}
            value={isOpenSheet(read, file, choices) ? null : facts.sheet}
            options={facts.sheets.map((sheet) => {
              const name = sheet.hidden ? words.hidden(sheet.name) : sheet.name;
              return {
                value: sheet.name,
                label: sheet.rows === null ? name : words.sheetRows(name, count.rows(sheet.rows)),
              };
            })}
            onChange={(sheet) => onReading({ file, sheet })}
          />
        )}
        {isOpenSheet(read, file, choices) && (
          <button type="button" className="p-link" onClick={() => onReading(allSheets(file, facts.sheets))}>
            {words.allSheets(likelyNames(facts.sheets).join(", "))}
          </button>
        )}
        {facts.encodings.length > 1 && (
          <Choice
            title={words.encoding(read.name)}
            hint={words.encodingHint}
            value={read.encoding}
            options={facts.encodings.map(({ encoding, cells }) => ({
              value: encoding,
              label: cells.join(" · "),
              hint: encoding.toUpperCase(),
            }))}
            onChange={(encoding) => onReading({ file, encoding })}
          />
        )}
      </div>
    );
  });
}
