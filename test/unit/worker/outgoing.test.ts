import { describe, expect, it, vi } from "vitest";
import { outgoing, withOwnColumnsInTurns } from "../../../src/worker/outgoing";
import { smallDataset } from "../../support/dataset";
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

  it("every column of an import moves, however deep, and the worker keeps its own", () => {
    const { meta, orders, lines } = smallDataset("a");
    const provenance = {
      orderFile: Uint32Array.of(0, 0, 0),
      orderRows: Uint32Array.of(1, 1, 1),
      leftOut: { ids: { text: "x1", ends: Uint32Array.of(2) }, file: Uint32Array.of(0) },
    };
    const counts = {
      newOrders: 1,
      updatedOrders: 0,
      removedOrders: 0,
      repeatedOrders: 0,
      newCustomers: 1,
      repeatedFiles: [],
    };
    const { currency, files, reconciliation } = meta;
    const merged = { orders, lines, provenance, currency, files, reconciliation, counts };
    const before = structuredClone(merged);
    const { message, transfer } = outgoing({ type: "merged", id: 1, merged });
    const arrived = structuredClone(message, { transfer });
    expect(arrived).toEqual({ type: "merged", id: 1, merged: before });
    expect(merged).toEqual(before);
    // Nothing was left to be copied on the way.
    const left = (data: unknown): number =>
      ArrayBuffer.isView(data)
        ? data.byteLength
        : data !== null && typeof data === "object"
          ? Object.values(data).reduce<number>((sum, value) => sum + left(value), 0)
          : 0;
    expect(left(before)).toBeGreaterThan(0);
    expect(left(message)).toBe(0);
  });

  it("in turns or at once, what is copied is the same", async () => {
    const { orders, lines } = smallDataset("a");
    const transfer: Transferable[] = [];
    let [now, breaths] = [0, 0];
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 5));
    const copy = await withOwnColumnsInTurns({ orders, lines }, transfer, async () => void breaths++);
    clock.mockRestore();
    // Ten milliseconds, two looks at this clock, are more than a turn.
    expect(breaths).toBe(Math.floor(transfer.length / 2));
    expect(copy).toEqual({ orders, lines });
    expect(structuredClone(copy, { transfer })).toEqual({ orders, lines });
    expect(orders.time).toHaveLength(3);
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
