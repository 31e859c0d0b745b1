import "./readCells.css";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { type CellGrid, type CellPlace, cellAt } from "./cellGrid";
import type { Reading } from "./types";

interface ReadCellsProps {
  /** What the cells are of, for whoever comes by key. */
  readonly label: string;
  readonly gridIn: (size: { readonly width: number; readonly height: number }) => CellGrid;
  /** null where there is no cell. */
  readonly reading: (row: number, column: number) => Reading | null;
  readonly children: ReactNode;
}

interface Pointed extends CellPlace {
  readonly grid: CellGrid;
  readonly byKey: boolean;
}

/** A box with a key's way through it must take the focus. */
const focusable = { tabIndex: 0, role: "application" };
const ways: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
/** Half of a reading's width, and more than its height. */
const half = 120;
const tall = 150;

/** Tells of the cell under the pointer, or where the arrow keys have come to. The drawing within is not drawn anew by it. */
export function ReadCells({ label, gridIn, reading, children }: ReadCellsProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const readingAt = (grid: CellGrid, { row, at }: CellPlace) => {
    const column = grid.columns[at];
    return column === undefined || row < 0 || row >= grid.rows ? null : reading(row, column);
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const grid = gridIn({ width: box.width, height: box.height });
    const place = cellAt(grid, event.clientX - box.left, event.clientY - box.top);
    const there = place !== null && readingAt(grid, place) !== null;
    if (!there) setPointed(null);
    else if (pointed?.row !== place.row || pointed.at !== place.at) setPointed({ ...place, grid, byKey: false });
  };
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const way = ways[event.key];
    if (event.key === "Escape") setPointed(null);
    if (way === undefined) return;
    event.preventDefault();
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const grid = gridIn({ width, height });
    // The first key finds the uppermost cell, whichever it is.
    const [down, right] = pointed === null ? [1, 0] : way;
    let next = pointed === null ? { row: 0, at: 0 } : { row: pointed.row + down, at: pointed.at + right };
    // Past the cells that are not there, to the next one that is.
    while (next.row >= 0 && next.row < grid.rows && next.at >= 0 && next.at < grid.columns.length) {
      if (readingAt(grid, next) !== null) {
        setPointed({ ...next, grid, byKey: true });
        return;
      }
      next = { row: next.row + down, at: next.at + right };
    }
  };
  const told = pointed === null ? null : readingAt(pointed.grid, pointed);
  return (
    <section
      className="p-cohort-map"
      aria-label={label}
      onPointerMove={point}
      onPointerLeave={() => setPointed(null)}
      onKeyDown={step}
      onBlur={() => setPointed(null)}
      {...focusable}
    >
      {children}
      <div aria-live={pointed?.byKey === true ? "polite" : "off"}>
        {pointed !== null && told !== null && <CellReading {...pointed} told={told} />}
      </div>
    </section>
  );
}

const intoView = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: "nearest" });

function CellReading({ grid, row, at, byKey, told }: Pointed & { readonly told: Reading }) {
  const x = grid.left + at * grid.cellWidth;
  const y = grid.top + row * grid.cellHeight;
  const right = grid.left + grid.columns.length * grid.cellWidth;
  return (
    <>
      {byKey && (
        <div
          key={`${row} ${at}`}
          className="p-cell-focus"
          ref={intoView}
          style={{ left: x, top: y, width: grid.cellWidth, height: grid.cellHeight }}
        />
      )}
      <div
        // Below its cell where a frame that scrolls would cut it off above.
        className={y < tall ? "p-tooltip p-cohort-reading p-cell-below" : "p-tooltip p-cohort-reading"}
        style={{
          left: Math.min(Math.max(x + grid.cellWidth / 2, half), right - half),
          top: y < tall ? y + grid.cellHeight + 5 : y - 5,
        }}
      >
        <p className="p-tooltip-title">{told.title}</p>
        {told.lines.map((line) => (
          <p key={line.label} className="p-tooltip-line">
            <span>{line.label}</span>
            <span>{line.text}</span>
          </p>
        ))}
      </div>
    </>
  );
}
