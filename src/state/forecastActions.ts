import type { Forecast } from "../engine";
import type { AppContext } from "./createApp";
import { toAppFailure } from "./failure";
import { keepFitted } from "./keepFitted";
import type { AppActions } from "./types";

type ForecastActions = Pick<AppActions, "setForecastSettings" | "makeForecast" | "stopForecast" | "aliveHistory">;

export function forecastActions({ store, client, state }: AppContext): ForecastActions {
  /** Counts what was asked for, so that only the newest answer and its progress are shown. */
  let version = 0;

  /** The fit that the forecast on show stands on. */
  let shown: number | null = null;

  function show(forecast: Forecast, fit: number): void {
    const before = state.getState().forecast;
    state.setState({
      forecast: fit === shown && before !== null ? keepFitted(forecast, before) : forecast,
      forecasting: { step: "idle" },
    });
    shown = fit;
  }

  async function makeForecast(): Promise<void> {
    const { dataset } = state.getState();
    if (dataset === null) return;
    const mine = ++version;
    state.setState({ forecasting: { step: "working", progress: null } });
    try {
      const answer = await client.ask(
        "forecast",
        { settings: dataset.meta.forecastSettings },
        {
          onProgress: (progress) => {
            if (mine === version) state.setState({ forecasting: { step: "working", progress } });
          },
        },
      );
      if (mine !== version) return;
      if (answer.type === "forecast") show(answer.forecast, answer.fit);
      else state.setState({ forecasting: { step: "stopped" } });
    } catch (error) {
      if (mine === version) state.setState({ forecasting: { step: "stopped" }, failure: toAppFailure(error) });
    }
  }

  return {
    makeForecast,

    stopForecast() {
      client.ask("forecastCancel", {}).catch((error: unknown) => state.setState({ failure: toAppFailure(error) }));
    },

    async setForecastSettings(patch) {
      const { dataset } = state.getState();
      if (dataset === null) return;
      const forecastSettings = { ...dataset.meta.forecastSettings, ...patch };
      state.setState({ dataset: { ...dataset, meta: { ...dataset.meta, forecastSettings } } });
      try {
        await Promise.all([store.update(dataset.meta.id, { forecastSettings }), makeForecast()]);
      } catch (error) {
        state.setState({ failure: toAppFailure(error) });
      }
    },

    async aliveHistory(customer) {
      if (state.getState().forecast?.result == null) return [];
      return (await client.ask("aliveHistory", { customer })).points;
    },
  };
}
