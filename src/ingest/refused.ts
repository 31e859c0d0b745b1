import { causeHeader } from "./causeHeader";
import { TableReader } from "./rows/tableReader";
import { type FileChoice, type ImportMapping, type RefusalCause, type RefusedRows, refusalCauses } from "./types";

/** A second pass over the same files that picks out the refused rows. */
export interface RefusedReader {
  /** The next bytes of a file, as to `ImportReader.push`. @throws ImportError as there. */
  push(file: number, bytes: Uint8Array, last: boolean): void;
  /** One CSV file (UTF-8 with its mark) for each file with refused rows, to be mended and dropped again. */
  finish(): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

class Collector {
  readonly #causes: ReadonlyMap<number, string>;
  readonly #table: TableReader;
  readonly #parts: string[] = [];
  #width = 0;

  constructor(name: string, choice: FileChoice | null, causes: ReadonlyMap<number, string>) {
    this.#causes = causes;
    this.#table = new TableReader(name, choice, {
      start: ({ header }) => {
        const own = header[header.length - 1] === causeHeader ? header.slice(0, -1) : header;
        this.#width = own.length;
        this.#parts.push(csvLine([...own, causeHeader]));
      },
      rows: (rows, firstLine, spans) => {
        let line = firstLine;
        for (const [i, row] of rows.entries()) {
          const cause = this.#causes.get(line);
          if (cause !== undefined) this.#add(row, cause);
          line += spans?.[i] ?? 1;
        }
      },
      broken: (line, text) => this.#add([text.trim()], this.#causes.get(line) ?? ""),
    });
  }

  push(bytes: Uint8Array, last: boolean): void {
    this.#table.push(bytes, last);
  }

  text(): string {
    return this.#parts.join("");
  }

  #add(row: readonly string[], cause: string): void {
    let end = row.length;
    while (end > this.#width && row[end - 1]?.trim() === "") end--;
    const cells = row.slice(0, end);
    while (cells.length < this.#width) cells.push("");
    this.#parts.push(csvLine([...cells, cause]));
  }
}

/**
 * Reads files again for the rows that an import refused.
 * @param files names and sizes, as they were given to `createReader`.
 * @param mapping the mapping of that import.
 * @param refused `ImportResult.refused`.
 * @param causeText the words that stand in the last column.
 */
export function createRefusedReader(
  files: readonly { name: string; size: number }[],
  mapping: ImportMapping,
  refused: RefusedRows,
  causeText: (cause: RefusalCause) => string,
): RefusedReader {
  const byFile = files.map(() => new Map<number, string>());
  for (let i = 0; i < refused.line.length; i++) {
    const cause = refusalCauses[refused.cause[i] as number];
    if (cause !== undefined) byFile[refused.file[i] as number]?.set(refused.line[i] as number, causeText(cause));
  }
  const collectors = files.map(({ name }, file) => {
    const causes = byFile[file] ?? new Map<number, string>();
    const choice = mapping.files?.find((it) => it.file === file) ?? null;
    return causes.size === 0 ? null : new Collector(name, choice, causes);
  });
  return {
    push: (file, bytes, last) => collectors[file]?.push(bytes, last),
    finish: () =>
      collectors.flatMap((collector, file) => {
        if (collector === null) return [];
        const name = (files[file]?.name ?? "").replace(/(\.(csv|tsv|txt|xlsx|xlsm))?(\.gz)?$/i, "");
        return [{ name: `${name}-refused.csv`, bytes: new TextEncoder().encode(`\uFEFF${collector.text()}`) }];
      }),
  };
}
