import { vi } from "vitest";
import type { Language } from "../../../src/i18n";
import { DatasetsView, type DatasetsViewProps } from "../../../src/views/data";
import { show } from "../import/harness";
import { dataset } from "./datasets";

export const calls = () => ({
  onOpen: vi.fn(),
  onRename: vi.fn(),
  onDelete: vi.fn(),
  onSettings: vi.fn(),
  onCurrency: vi.fn(),
  onImport: vi.fn(),
});

/** The screen with one open data set, unless told otherwise. */
export function showData(props: Partial<DatasetsViewProps> = {}, language: Language = "en") {
  const current = props.current === undefined ? dataset() : props.current;
  const on = calls();
  const shown = show(
    <DatasetsView
      datasets={current === null ? [] : [current]}
      current={current}
      analysis={null}
      unsaved={null}
      {...on}
      {...props}
    />,
    language,
  );
  return { ...shown, on };
}
