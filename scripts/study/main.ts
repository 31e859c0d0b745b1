import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { campaignStudy } from "./campaigns";
import { cdnowAccuracy, readCdnow } from "./cdnow";
import { channelsStudy } from "./channels";
import { driftStudy } from "./cohorts";
import { type CoverageRun, coverage, merged } from "./coverage";
import { equityFalls } from "./equity";
import { productsStudy } from "./products";
import { recovery } from "./recovery";
import { type StudyResults, writeReport } from "./report";
import { seasonStudy } from "./season";
import { endure, tortureCase } from "./torture";

/** One section of the study, or the report of all: `study.mjs <section> <folder for results> <root of the repository>`. */
const [section = "", folder = "", root = ""] = process.argv.slice(2);

/** Shops of each half of the coverage study: the halves run side by side. */
const coverageShops = 525;
const tortureShops = 2000;

type Torture = NonNullable<StudyResults["torture"]>;

function torture(from: number, to: number): Torture {
  const kinds: Record<string, { shops: number; refused: number; limit: number; converged: number; faults: string[] }> =
    {};
  for (let i = from; i < to; i++) {
    const shop = tortureCase(i, 20240229, true);
    kinds[shop.kind] ??= { shops: 0, refused: 0, limit: 0, converged: 0, faults: [] };
    const kind = kinds[shop.kind] as (typeof kinds)[string];
    kind.shops++;
    try {
      const { fit, faults } = endure(shop);
      kind.faults.push(...faults.map((fault) => `${i}: ${fault}`));
      if (fit.state === null) kind.refused++;
      else if (fit.state.meaning.flag.degenerate) kind.limit++;
      else kind.converged++;
    } catch (error) {
      kind.faults.push(`${i}: ${String(error)}`);
    }
    if (i % 100 === 99) console.log(`torture: ${i + 1 - from} of ${to - from}`);
  }
  return kinds;
}

/** Two runs of torture as one. */
function added(one: Torture, other: Torture): Torture {
  const none = { shops: 0, refused: 0, limit: 0, converged: 0, faults: [] };
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((kind) => {
      const [a, b] = [one[kind] ?? none, other[kind] ?? none];
      const sum = {
        shops: a.shops + b.shops,
        refused: a.refused + b.refused,
        limit: a.limit + b.limit,
        converged: a.converged + b.converged,
        faults: [...a.faults, ...b.faults],
      };
      return [kind, sum];
    }),
  );
}

function coverageOf(shops: number, seed: number): StudyResults["coverage"] {
  let done = 0;
  return coverage({
    shops,
    seed,
    sizes: [50, 20_000],
    model: "auto",
    onShop: () => {
      done++;
      if (done % 50 === 0) console.log(`coverage: ${done} of ${shops}`);
    },
  });
}

const sections: Readonly<Record<string, () => unknown>> = {
  coverage1: () => coverageOf(coverageShops, 1729),
  coverage2: () => coverageOf(coverageShops, 4104),
  torture1: () => torture(0, tortureShops / 2),
  torture2: () => torture(tortureShops / 2, tortureShops),
  recovery: () => recovery(60, 2500, 271828),
  cohorts: () => driftStudy(315, 1415926),
  equity: () => equityFalls(400, 1729),
  channels: () => channelsStudy(),
  campaigns: () => campaignStudy({ shops: 220, seed: 11, sizes: [600, 6000], effect: 0.2, days: 60 }),
  products: () => productsStudy(300, 30, 75, 31415),
  season: () => seasonStudy(210, 7),
  cdnow: () => {
    const orders = readCdnow(path.resolve(root, "../shared/data/cdnow_full.csv"));
    return orders === null ? null : cdnowAccuracy(orders);
  },
};

const run = sections[section];
if (run !== undefined) {
  const started = performance.now();
  const result = run();
  writeFileSync(
    path.join(folder, `${section}.json`),
    JSON.stringify({ result, seconds: (performance.now() - started) / 1000 }),
  );
} else {
  // Sections that have not been run now stay as they stand in the report.
  const file = path.join(root, "docs/ACCURACY.md");
  const former = existsSync(file) ? readFileSync(file, "utf8") : "";
  const read = (name: string) => {
    const found = path.join(folder, `${name}.json`);
    return existsSync(found) ? JSON.parse(readFileSync(found, "utf8")) : null;
  };
  const parts = Object.fromEntries(Object.keys(sections).map((name) => [name, read(name)]));
  const results = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part?.result ?? null]));
  const seconds = Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => (part === null ? [] : [[name, part.seconds]])),
  );
  const { coverage1, coverage2, torture1, torture2 } = results;
  const text = writeReport(
    {
      ...results,
      coverage: coverage1 && coverage2 ? merged(coverage1 as CoverageRun, coverage2 as CoverageRun) : null,
      torture: torture1 && torture2 ? added(torture1, torture2) : null,
      seconds,
    } as StudyResults,
    former,
  );
  writeFileSync(file, text);
  console.log(text);
}
