import { type ReactNode, useId, useRef, useState } from "react";
import { useI18n } from "../i18n";
import { type Defined, Definition, useTokens } from "../ui";
import { ChartActions } from "./ChartActions";
import { FiguresTable } from "./FiguresTable";
import type { Picture, PictureBody } from "./picture/compose";
import { drawnChart } from "./picture/drawnChart";
import { tableBody } from "./picture/tableBody";
import { drawWaiting } from "./turns";
import type { ChartSource, ChartTable } from "./types";

interface ChartFrameProps {
  /** `data-chart` of the frame; part of the file name of its picture. */
  readonly name: string;
  /** A sentence with the number in it, computed from the data; a plain name where no sentence is true. */
  readonly title: string;
  readonly subtitle: string;
  readonly definition?: Defined;
  readonly source: ChartSource;
  /** How many things the figures stand on: "n = 5,120 customers". */
  readonly n: string;
  /** What the drawing leaves out. */
  readonly note?: string | undefined;
  readonly table: ChartTable;
  /** Switches between readings, above the drawing. */
  readonly controls?: ReactNode;
  /** Given where customers' names stand in the drawing. */
  readonly names?: { readonly hidden: boolean; readonly onChange: (hidden: boolean) => void };
  /** "table": the children are the figures themselves, and the picture is drawn from them. */
  readonly kind?: "chart" | "table";
  /** Why there is nothing to draw, said in the drawing's place; then there is no picture and no table either. */
  readonly missing?: ReactNode;
  readonly children: ReactNode;
}

/** A card around one drawing: what it says, what it stands on, its figures as a table, and pictures of it to take away. */
export function ChartFrame(props: ChartFrameProps) {
  const { t, f } = useI18n();
  const palette = useTokens();
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const [asTable, setAsTable] = useState(false);
  const { kind = "chart", missing = null, source, table } = props;

  const dates = f.dateRange(source.from, source.to);
  const foot = [source.dataset, dates, props.n, props.note].filter((part) => part !== undefined && part !== "");
  const caption = t.charts.figures(props.title);

  const picture = (): Picture | null => {
    const drawn = kind === "table" ? tableBody(table, palette) : chartIn(body.current);
    if (drawn === null) return null;
    return { title: props.title, subtitle: props.subtitle, foot: foot.join(" · "), body: drawn, palette };
  };

  return (
    <section className="p-card p-chart" data-chart={props.name} aria-labelledby={titleId}>
      <header>
        <h2 className="p-card-title" id={titleId}>
          {props.title}
        </h2>
        <div className="p-chart-subtitle">
          <p className="p-card-subtitle">{props.subtitle}</p>
          {props.definition !== undefined && <Definition name={props.definition} />}
        </div>
        {props.controls !== undefined && <div className="p-chart-controls">{props.controls}</div>}
      </header>
      {missing === null ? (
        <>
          {/* Hidden, not removed, while the table stands in its place: the picture is taken from it. */}
          <div ref={body} className={asTable ? "p-chart-away" : "p-chart-body"} inert={asTable}>
            {props.children}
          </div>
          {kind === "chart" && (
            <div
              className={asTable ? "p-chart-table" : "p-hidden"}
              // A box that scrolls must be reachable by key.
              {...(asTable ? { tabIndex: 0, role: "region", "aria-label": caption } : {})}
            >
              <FiguresTable table={table} caption={caption} />
            </div>
          )}
        </>
      ) : (
        <p className="p-chart-missing">{missing}</p>
      )}
      <footer className="p-chart-foot">
        <p>{foot.join(" · ")}</p>
        {missing === null && !(kind === "table" && table.rows.length === 0) && (
          <ChartActions
            title={props.title}
            fileName={`${source.dataset} ${props.name}`}
            picture={picture}
            names={props.names}
            asTable={kind === "chart" ? asTable : null}
            onTable={setAsTable}
          />
        )}
      </footer>
    </section>
  );
}

/** The chart as it is wanted now: what still waits for its turn is drawn first. */
function chartIn(body: HTMLElement | null): PictureBody | null {
  if (body === null) return null;
  drawWaiting(body);
  return drawnChart(body);
}
