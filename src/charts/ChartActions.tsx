import { useState } from "react";
import { useI18n } from "../i18n";
import type { Picture } from "./picture/compose";
import { copyPng, pictureFileName, savePng, saveSvg } from "./picture/save";

interface ChartActionsProps {
  readonly title: string;
  readonly fileName: string;
  /** The picture as drawn now; null when nothing is drawn. */
  readonly picture: () => Picture | null;
  readonly names: { readonly hidden: boolean; readonly onChange: (hidden: boolean) => void } | undefined;
  /** Whether the figures stand in the drawing's place; null where there is no drawing to switch from. */
  readonly asTable: boolean | null;
  readonly onTable: (asTable: boolean) => void;
}

/** PNG · SVG · Copy · Table under each chart, and what became of the last one pressed. */
export function ChartActions(props: ChartActionsProps) {
  const { t } = useI18n();
  const { title, asTable, names } = props;
  const [status, setStatus] = useState("");

  const run = (make: (picture: Picture) => Promise<string>) => {
    const picture = props.picture();
    if (picture === null) {
      setStatus(t.charts.failed);
      return;
    }
    setStatus("");
    make(picture).then(setStatus, () => setStatus(t.charts.failed));
  };

  const png = async (picture: Picture) => {
    const file = pictureFileName(props.fileName, "png");
    await savePng(picture, file);
    return t.charts.saved(file);
  };
  const svg = async (picture: Picture) => {
    const file = pictureFileName(props.fileName, "svg");
    await saveSvg(picture, file);
    return t.charts.saved(file);
  };
  const copy = async (picture: Picture) => {
    if (await copyPng(picture)) return t.charts.copied;
    await savePng(picture, pictureFileName(props.fileName, "png"));
    return t.charts.copyRefused;
  };

  return (
    <div className="p-chart-actions">
      {names !== undefined && (
        <label className="p-chart-names">
          <input
            type="checkbox"
            checked={names.hidden}
            onChange={(event) => names.onChange(event.currentTarget.checked)}
          />
          {t.charts.hideNames}
        </label>
      )}
      <button type="button" className="p-link" aria-label={t.charts.pngHint(title)} onClick={() => run(png)}>
        {t.charts.png}
      </button>
      <button type="button" className="p-link" aria-label={t.charts.svgHint(title)} onClick={() => run(svg)}>
        {t.charts.svg}
      </button>
      <button type="button" className="p-link" aria-label={t.charts.copyHint(title)} onClick={() => run(copy)}>
        {t.charts.copy}
      </button>
      {asTable !== null && (
        <button
          type="button"
          className="p-link"
          aria-pressed={asTable}
          aria-label={t.charts.tableHint(title)}
          onClick={() => props.onTable(!asTable)}
        >
          {asTable ? t.charts.chart : t.charts.table}
        </button>
      )}
      <span role="status" className="p-chart-status">
        {status}
      </span>
    </div>
  );
}
