import type { Forecast } from "../engine";
import type { Response } from "./protocol";

/**
 * A response as it leaves the worker, and the buffers that move with it. What was made for the page alone moves there; columns that
 * the worker keeps are copied here, so that the page need not take them apart: what moves costs it nothing, however large.
 */
export function outgoing(response: Response): { readonly message: Response; readonly transfer: Transferable[] } {
  const transfer: Transferable[] = [];
  switch (response.type) {
    case "customerRows":
      return { message: response, transfer: [response.rows.buffer] };
    case "results":
      return { message: response, transfer: [response.json.buffer] };
    case "analysed":
      return { message: { ...response, analysis: withOwnColumns(response.analysis, transfer) }, transfer };
    case "forecast":
      return { message: { ...response, forecast: moving(response.forecast, transfer) }, transfer };
    case "built":
      return { message: { ...response, result: withOwnColumns(response.result, transfer) }, transfer };
    case "merged":
      return { message: { ...response, merged: withOwnColumns(response.merged, transfer) }, transfer };
    default:
      return { message: response, transfer };
  }
}

function moving(forecast: Forecast, transfer: Transferable[]): Forecast {
  const { result } = forecast;
  if (result === null) return forecast;
  return { ...forecast, result: { ...result, customers: withOwnColumns(result.customers, transfer) } };
}

/** The same data, but for its columns, however deep: they are copies, which are added to `transfer`. */
export function withOwnColumns<T>(data: T, transfer: Transferable[]): T {
  const copying = copied(data, transfer);
  for (;;) {
    const step = copying.next();
    if (step.done) return step.value as T;
  }
}

/** Copying goes on that long, in ms, before others have a turn. */
const turn = 8;

/** As `withOwnColumns`, a few columns at a time: `breath` is waited for in between. */
export async function withOwnColumnsInTurns<T>(
  data: T,
  transfer: Transferable[],
  breath: () => Promise<void>,
): Promise<T> {
  const copying = copied(data, transfer);
  for (let from = performance.now(); ; ) {
    const step = copying.next();
    if (step.done) return step.value as T;
    if (performance.now() - from < turn) continue;
    await breath();
    from = performance.now();
  }
}

/** Yields after each column. */
function* copied(data: unknown, transfer: Transferable[]): Generator<void, unknown, void> {
  if (data instanceof Float64Array || data instanceof Uint32Array || data instanceof Uint8Array) {
    const own = data.slice();
    transfer.push(own.buffer);
    yield;
    return own;
  }
  if (Array.isArray(data)) {
    // Texts come by the hundred thousand, and hold no column.
    if (typeof data[0] !== "object") return data;
    const items: unknown[] = [];
    for (const item of data) items.push(yield* copied(item, transfer));
    return items;
  }
  if (data === null || typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype) return data;
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) own[name] = yield* copied(value, transfer);
  return own;
}
