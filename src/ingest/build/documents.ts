/**
 * Orders and refund documents of all groups before it is known which of them count; one slot per document in each column.
 * A document is never larger than a row, so the row count bounds them.
 */
export class Documents {
  count = 0;
  /** Earliest readable date of its rows; Infinity when none. */
  readonly time: Float64Array;
  /** Money before the refund column; NaN when none could be read. */
  readonly total: Float64Array;
  /** The refund column's word, ≥ 0. */
  readonly refund: Float64Array;
  readonly cost: Float64Array;
  /** Number of the customer's key, −1 while nobody. */
  readonly key: Int32Array;
  /** Cause by which the whole document falls away, 0 if none. */
  readonly cause: Uint8Array;
  readonly group: Uint8Array | Uint16Array;
  /** Code of the order id in its group's pool. */
  readonly orderCode: Uint32Array;
  /** Rows that were not refused or left out by themselves. */
  readonly rows: Uint32Array;

  constructor(capacity: number) {
    this.time = new Float64Array(capacity).fill(Number.POSITIVE_INFINITY);
    this.total = new Float64Array(capacity).fill(Number.NaN);
    this.refund = new Float64Array(capacity);
    this.cost = new Float64Array(capacity).fill(Number.NaN);
    this.key = new Int32Array(capacity).fill(-1);
    this.cause = new Uint8Array(capacity);
    this.group = new Uint16Array(capacity);
    this.orderCode = new Uint32Array(capacity);
    this.rows = new Uint32Array(capacity);
  }
}

/** One group's rows, and the document that each belongs to. */
export interface GroupRows {
  /** Document by row. */
  readonly doc: Uint32Array;
  /** Cause by which the row falls away by itself, 0 if none. */
  readonly cause: Uint8Array;
  readonly firstDoc: number;
  readonly endDoc: number;
}
