import type { Language, Messages } from "../../i18n";
import type { CauseCount, FileRead } from "../../ingest";
import { toCsv } from "../shared/csv";

/** The known places of one cause as a CSV: file, line, cell. */
export function placesCsv(t: Messages, language: Language, count: CauseCount, files: readonly FileRead[]): string {
  const words = t.data.reconciliation;
  const rows = count.places.map((place) => [files[place.file]?.name ?? "", place.line, place.cell]);
  return toCsv([[words.file, words.fileLine, words.cell], ...rows], language);
}
