import { type CampaignFinds, campaignsText } from "./campaigns";
import type { CdnowAccuracy } from "./cdnow";
import { type ChannelsStudy, channelsText } from "./channels";
import { type DriftFound, driftText } from "./cohorts";
import type { CoverageRun, CustomersHeld, Held } from "./coverage";
import { type EquityTally, equityText } from "./equity";
import { secondsOf, secondsText, sectionsOf } from "./kept";
import { type ProductsStudy, productsText } from "./products";
import type { Recovered } from "./recovery";
import { type SeasonStudy, seasonText } from "./season";

/** What each section found; null where it has not been run. */
export interface StudyResults {
  readonly coverage: CoverageRun | null;
  readonly torture: Readonly<
    Record<string, { shops: number; refused: number; limit: number; converged: number; faults: string[] }>
  > | null;
  readonly recovery: readonly Recovered[] | null;
  /** Also null where the data set is not there. */
  readonly cdnow: CdnowAccuracy | null;
  readonly cohorts: Readonly<Record<string, DriftFound>> | null;
  /** By kind of shop. */
  readonly equity: Readonly<Record<string, EquityTally>> | null;
  readonly channels: ChannelsStudy | null;
  readonly campaigns: CampaignFinds | null;
  readonly products: ProductsStudy | null;
  readonly season: SeasonStudy | null;
  readonly seconds: Readonly<Record<string, number>>;
}

const percent = (part: number, whole: number): string => (whole > 0 ? ((100 * part) / whole).toFixed(1) : "–");

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

/**
 * docs/ACCURACY.md.
 *
 * @param former the report as it stands: sections that were not run now are kept from it
 */
export function writeReport(results: StudyResults, former: string): string {
  const kept = sectionsOf(former);
  const section = <T>(title: string, found: T | null, write: (found: T) => string): string[] => {
    const text = found === null ? kept.get(title) : write(found);
    return text === undefined ? [] : [text];
  };
  return [
    "# Accuracy: what was measured",
    "Written by `npm run study` (seeded: the same code gives the same figures). What the figures mean is in [FORECAST.md](FORECAST.md).",
    ...section("Coverage of the intervals", results.coverage, coverageText),
    ...section("CDNOW, 39 + 39 weeks", results.cdnow, cdnowText),
    ...section("Recovery of the parameters", results.recovery, recoveryText),
    ...section("Torture", results.torture, tortureText),
    ...section("Cohorts: newer customers against those of a year before", results.cohorts, driftText),
    ...section("Falls of customer equity", results.equity, equityText),
    ...section("Channels", results.channels, channelsText),
    ...section("Campaigns", results.campaigns, campaignsText),
    ...section("Plays: customers who buy in season", results.season, seasonText),
    ...section("Products and bundles", results.products, productsText),
    secondsText({ ...secondsOf(former), ...results.seconds }),
    "",
  ].join("\n\n");
}

function coverageText(run: CoverageRun): string {
  const error = 100 * Math.sqrt((0.8 * 0.2) / run.shops);
  const totals = Object.entries(run.totals)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, held]: [string, Held]) => [
      name,
      held.cases,
      percent(held.in80, held.cases),
      percent(held.in95, held.cases),
      percent(held.below80, held.cases),
      percent(held.above80, held.cases),
    ]);
  const customers = Object.entries(run.customers).map(([name, held]: [string, CustomersHeld]) => [
    name,
    held.cases,
    percent(held.in80, held.cases),
    percent(held.in95, held.cases),
    percent(held.fair80, held.cases),
    percent(held.fair95, held.cases),
  ]);
  return [
    "## Coverage of the intervals",
    `${run.shops} simulated shops, the seven models in turn as the truth, 50 to 20,000 customers (log-uniform), 180 to 900 days seen, horizons of 90, 180 and 365 days; the model is chosen by the engine's own back-test, as for a user. Refused: ${run.refused}. One standard error of a coverage of 80 % over all shops is ${error.toFixed(1)} points.`,
    "Totals: how often the interval held what then happened, in %.",
    table(["total", "shops", "80 % held", "95 % held", "truth below 80 %", "truth above 80 %"], totals),
    "Customers (at most 150 of a kind a shop). A customer who most likely brings nothing has the interval from 0 to 0, which holds more often than it must: no interval can hold less. *Fair* counts such an interval only as often as its level asks (a coin decides), and is what a right model brings to 80 and 95.",
    table(["customers", "cases", "80 % held", "95 % held", "80 % fair", "95 % fair"], customers),
    `Model chosen (truth → choice): ${Object.entries(run.chosen)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, count]) => `${name} ${count}`)
      .join(", ")}.`,
  ].join("\n\n");
}

function cdnowText(accuracy: CdnowAccuracy): string {
  const share = (value: number | null): string => (value === null ? "–" : `${(100 * value).toFixed(1)} %`);
  return [
    "## CDNOW, 39 + 39 weeks",
    `${accuracy.customers} customers, ${accuracy.actualOrders} transactions in the 39 weeks held out. Chosen by the engine from the first 39 weeks alone: **${accuracy.chosen}**. Reference engines: Pareto/NBD bias −12.9 %, MAE 0.794; MBG/NBD MAE 0.795; BG/NBD bias −14.3 %, MAE 0.819.`,
    table(
      ["forecast", "transactions", "bias", "MAE", "RMSE", "top tenth's share of revenue"],
      accuracy.rows.map((row) => [
        row.name,
        row.predictedOrders.toFixed(0),
        share(row.ordersBias),
        row.maeOrders.toFixed(4),
        row.rmseOrders.toFixed(4),
        share(row.topDecileCapture),
      ]),
    ),
  ].join("\n\n");
}

function recoveryText(rows: readonly Recovered[]): string {
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  const fits = rows.reduce((sum, row) => sum + row.fits, 0);
  return [
    "## Recovery of the parameters",
    `Shops of 2,500 customers over two years simulated from each model and fitted by it: the geometric mean of the fits, and how many of their 90 % intervals held the truth. In all ${percent(held, fits)} %.`,
    table(
      ["model", "parameter", "truth", "mean of fits", "90 % held", "fits"],
      rows.map((row) => [
        row.model,
        row.parameter,
        row.truth,
        row.middle.toPrecision(4),
        percent(row.held, row.fits),
        row.fits,
      ]),
    ),
  ].join("\n\n");
}

function tortureText(kinds: NonNullable<StudyResults["torture"]>): string {
  const all = Object.values(kinds);
  const shops = all.reduce((sum, kind) => sum + kind.shops, 0);
  const faults = all.flatMap((kind) => kind.faults);
  return [
    "## Torture",
    `${shops} generated shops, from 3 to 50,000 customers. Faults (an exception, a number that is not finite, an interval out of order, a fit neither converged nor flagged): **${faults.length}**.`,
    table(
      ["kind", "shops", "refused with a reason", "converged", "at a limit, flagged"],
      Object.entries(kinds).map(([name, kind]) => [name, kind.shops, kind.refused, kind.converged, kind.limit]),
    ),
    ...(faults.length > 0 ? [faults.slice(0, 50).join("\n\n")] : []),
  ].join("\n\n");
}
