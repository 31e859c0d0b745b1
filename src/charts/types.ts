/** Where a chart's figures come from: the foot of the card and of the picture. Times are ms since epoch (UTC). */
export interface ChartSource {
  readonly dataset: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** The figures of a chart as people read them, one row a point. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A reading of a chart under the pointer: what it is about, then name and figure a line. */
export interface Reading {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string; readonly color?: string }[];
}
