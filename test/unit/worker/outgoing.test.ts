import { describe, expect, it } from "vitest";
import { outgoing } from "../../../src/worker/outgoing";
import { handForecast } from "../../support/forecast";

describe("what leaves the worker", () => {
  it("a forecast's columns move to the page, and the worker keeps its own", () => {
    const forecast = handForecast(4, { customers: { endlessClv: Float64Array.of(1, 2, 3, 4) } });
    const { message, transfer } = outgoing({ type: "forecast", id: 1, forecast, fit: 1 });
    expect(transfer).toHaveLength(11);
    const arrived = structuredClone(message, { transfer });
    expect(arrived).toEqual({ type: "forecast", id: 1, forecast, fit: 1 });
    for (const column of Object.values(forecast.result?.customers ?? {})) expect(column).toHaveLength(4);
  });

  it("a refusal has no columns", () => {
    const { message, transfer } = outgoing({
      type: "forecast",
      id: 1,
      forecast: { ...handForecast(1), result: null },
      fit: 1,
    });
    expect(transfer).toEqual([]);
    expect(message).toMatchObject({ type: "forecast", forecast: { result: null } });
  });

  it("what was made for the page alone moves as it is", () => {
    const rows = Uint32Array.of(3, 1);
    expect(outgoing({ type: "customerRows", id: 1, rows })).toEqual({
      message: { type: "customerRows", id: 1, rows },
      transfer: [rows.buffer],
    });
  });
});
