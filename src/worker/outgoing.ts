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
  return copied(data, transfer) as T;
}

function copied(data: unknown, transfer: Transferable[]): unknown {
  if (data instanceof Float64Array || data instanceof Uint32Array || data instanceof Uint8Array) {
    const own = data.slice();
    transfer.push(own.buffer);
    return own;
  }
  if (Array.isArray(data)) {
    // Texts come by the hundred thousand, and hold no column.
    return typeof data[0] === "object" ? data.map((item) => copied(item, transfer)) : data;
  }
  if (data === null || typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, copied(value, transfer)]));
}
