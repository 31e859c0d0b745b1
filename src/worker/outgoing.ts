import type { Forecast, ForecastResult } from "../engine";
import type { Response } from "./protocol";

/**
 * A response as it leaves the worker, and the buffers that move with it. What was made for the page alone moves there; columns that
 * the worker keeps are copied here, so that the page need not take them apart: what moves costs it nothing, however large.
 */
export function outgoing(response: Response): { readonly message: Response; readonly transfer: Transferable[] } {
  switch (response.type) {
    case "customerRows":
      return { message: response, transfer: [response.rows.buffer] };
    case "results":
      return { message: response, transfer: [response.json.buffer] };
    case "forecast": {
      const transfer: Transferable[] = [];
      return { message: { ...response, forecast: copied(response.forecast, transfer) }, transfer };
    }
    default:
      return { message: response, transfer: [] };
  }
}

function copied(forecast: Forecast, transfer: Transferable[]): Forecast {
  return forecast.result === null ? forecast : { ...forecast, result: copiedResult(forecast.result, transfer) };
}

function copiedResult(result: ForecastResult, transfer: Transferable[]): ForecastResult {
  const copy = (column: Float64Array): Float64Array => {
    const own = column.slice();
    transfer.push(own.buffer);
    return own;
  };
  const all = result.customers;
  return {
    ...result,
    customers: {
      probabilityAlive: copy(all.probabilityAlive),
      probabilityOrder: copy(all.probabilityOrder),
      expectedOrders: copy(all.expectedOrders),
      expectedSpend: copy(all.expectedSpend),
      predictedClv: copy(all.predictedClv),
      low80: copy(all.low80),
      high80: copy(all.high80),
      low95: copy(all.low95),
      high95: copy(all.high95),
      nextOrderTime: copy(all.nextOrderTime),
      endlessClv: all.endlessClv === null ? null : copy(all.endlessClv),
    },
  };
}
