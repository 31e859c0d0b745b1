import { coverage } from "./coverage";
const [shops = "70", seed = "1", lo = "50", hi = "3000", model = "truth", verbose = ""] = process.argv.slice(2);
const t = performance.now();
const run = coverage({ shops: Number(shops), seed: Number(seed), sizes: [Number(lo), Number(hi)], model: model as "truth" | "auto", ...(verbose ? { onShop: (l: string) => console.log(l) } : {}) });
console.log("seconds", (performance.now() - t) / 1000, "refused", run.refused, JSON.stringify(run.chosen));
console.table(Object.fromEntries(Object.entries(run.totals).map(([k, h]) => [k, { n: h.cases, in80: (100 * h.in80 / h.cases).toFixed(1), in95: (100 * h.in95 / h.cases).toFixed(1), below: (100 * h.below80 / h.cases).toFixed(1), above: (100 * h.above80 / h.cases).toFixed(1) }])));
console.table(Object.fromEntries(Object.entries(run.customers).map(([k, h]) => [k, { n: h.cases, in80: (100 * h.in80 / h.cases).toFixed(1), in95: (100 * h.in95 / h.cases).toFixed(1), fair80: (100 * h.fair80 / h.cases).toFixed(1), fair95: (100 * h.fair95 / h.cases).toFixed(1) }])));
