/** Cells laid over a drawing: rows of one height, columns of one width, the columns without room left out. */
export interface CellGrid {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rows: number;
  /** Indices of the columns that are drawn, left to right. */
  readonly columns: readonly number[];
}

interface GridRoom {
  /** Of the whole drawing, px. */
  readonly width: number;
  readonly height: number;
  /** Around the cells, for names. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly rows: number;
  readonly columns: number;
  /** Least width of a cell, px. */
  readonly narrowest: number;
  /** Most; without one, the cells take all the room. */
  readonly widest?: number;
}

/** Lays out the cells: at least two columns, whatever room there is. */
export function cellGrid({ width, height, margin, rows, columns, narrowest, widest }: GridRoom): CellGrid {
  const across = Math.max(0, width - margin.left - margin.right);
  const shown = evenly(columns, Math.max(2, Math.floor(across / narrowest)));
  return {
    left: margin.left,
    top: margin.top,
    cellWidth: Math.min(widest ?? across, across / Math.max(1, shown.length)),
    cellHeight: Math.max(0, height - margin.top - margin.bottom) / Math.max(1, rows),
    rows,
    columns: shown,
  };
}

/** A cell by its row, and its place among the columns that are drawn. */
export interface CellPlace {
  readonly row: number;
  readonly at: number;
}

/** The cell that a point of the drawing lies in; null beside them all. */
export function cellAt(grid: CellGrid, x: number, y: number): CellPlace | null {
  const at = Math.floor((x - grid.left) / grid.cellWidth);
  const row = Math.floor((y - grid.top) / grid.cellHeight);
  return at >= 0 && at < grid.columns.length && row >= 0 && row < grid.rows ? { row, at } : null;
}

/** At most `most` (2 or more) of the indices below `count` at one distance, the last and the first among them. */
export function evenly(count: number, most: number): number[] {
  const stride = Math.max(1, Math.ceil((count - 1) / (most - 1)));
  const picked: number[] = [];
  for (let i = count - 1; i > 0; i -= stride) picked.push(i);
  if (count > 0) picked.push(0);
  return picked.reverse();
}
