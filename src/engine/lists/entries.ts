/**
 * The rows and cells of a pasted or uploaded list: lines with the separator that its first line has most of (tab, semicolon
 * or comma; else each line is one cell), quoted as in CSV. Cells are trimmed, and rid of the apostrophe that keeps
 * spreadsheets from counting; rows without any text are left out.
 */
export function listRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  const endCell = (to: number): void => {
    row.push(cellOf(plain.slice(from, to)));
    from = to + 1;
  };
  const endRow = (): void => {
    if (row.some((cell) => cell !== "")) rows.push(row);
    row = [];
  };
  let quoted = false;
  for (let i = 0; i < plain.length; i++) {
    const sign = plain[i];
    // A quote opens a cell only at its start: names may hold one.
    if (sign === '"' && (quoted || plain.slice(from, i).trim() === "")) quoted = !quoted;
    else if (quoted) continue;
    else if (sign === separator) endCell(i);
    else if (sign === "\n" || sign === "\r") {
      endCell(i);
      endRow();
    }
  }
  endCell(plain.length);
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const line = /^.*$/m.exec(text.trimStart())?.[0] ?? "";
  const counted = ["\t", ";", ","].map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count > 0 ? best.sign : "";
}

function cellOf(raw: string): string {
  const trimmed = raw.trim();
  const open = /^"[\s\S]*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
  return open
    .normalize("NFC")
    .trim()
    .replace(/^'(?=[\d+=@-])/, "");
}
