import { Growable } from "../columns/growable";

/**
 * Line of each row in its file. Rows mostly follow each other line by line, so only the places where they do not
 * (blank lines, line ends within cells, the next file) are kept.
 */
export class LineMap {
  readonly #rows = new Growable(Float64Array);
  readonly #lines = new Growable(Float64Array);
  readonly #files = new Growable(Float64Array);
  #lastFile = -1;
  #nextLine = -1;

  add(row: number, file: number, line: number): void {
    if (file !== this.#lastFile || line !== this.#nextLine) {
      this.#rows.push(row);
      this.#lines.push(line);
      this.#files.push(file);
      this.#lastFile = file;
    }
    this.#nextLine = line + 1;
  }

  at(row: number): { file: number; line: number } {
    const rows = this.#rows.data;
    let low = 0;
    let high = this.#rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((rows[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    return {
      file: this.#files.data[low] ?? 0,
      line: (this.#lines.data[low] ?? 0) + row - (rows[low] ?? 0),
    };
  }
}
