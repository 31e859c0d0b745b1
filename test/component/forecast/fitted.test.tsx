import { renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Forecast } from "../../../src/engine";
import { useFitted } from "../../../src/views/forecast/fitted";
import { handForecast } from "../../support/forecast";
import { handBacktest } from "./handBacktest";

function watch(first: Forecast) {
  const fit = (forecast: Forecast) => {
    if (forecast.result === null) throw new Error("a forecast by hand has a result");
    return useFitted(forecast, forecast.result);
  };
  const { result, rerender } = renderHook(fit, { initialProps: first });
  return { now: () => result.current, next: rerender };
}

it("the fit's part is one object while only horizon or rate change, and a new one with a new fit", () => {
  const { now, next } = watch(handForecast(10));
  const before = now();
  next(handForecast(10, { settings: { horizonDays: 90, annualDiscountRate: 0.2 } }));
  expect(now()).toBe(before);

  const meaning = { ...before.meaning, logLikelihood: -1200 };
  next(handForecast(10, { result: { meaning } }));
  expect(now()).not.toBe(before);
  expect(now().meaning.logLikelihood).toBe(-1200);

  next(handForecast(10, { result: { meaning, model: "nbd" } }));
  expect(now().model).toBe("nbd");
  next(handForecast(10, { result: { meaning, model: "nbd" }, settings: { model: "nbd" } }));
  expect(now().wanted).toBe("nbd");
  next(handForecast(10, { result: { meaning, model: "nbd" }, forecast: { backtest: handBacktest() } }));
  expect(now().backtest?.actualOrders).toBe(100);
});
