import { readFileSync } from "node:fs";
import { customerTable } from "../../src/engine/customers";
import { aliveHistory, fitForecast, predictForecast, simulateShop, defaultForecastSettings } from "../../src/engine/forecast";
import { packText } from "../../src/engine/packedText";
import type { OrderTable } from "../../src/engine/types";

function load(file: string): OrderTable {
  const lines = readFileSync(file, "utf8").trim().split(/\r?\n/);
  console.log(lines[0]);
  const ids = new Map<string, number>();
  const customer: number[] = [], time: number[] = [], net: number[] = [];
  for (const l of lines.slice(1)) {
    const p = l.split(",");
    const id = p[0] as string;
    if (!ids.has(id)) ids.set(id, ids.size);
    customer.push(ids.get(id) as number);
    time.push(Date.parse(p[1] as string));
    net.push(Number(p[p.length - 1]));
  }
  const n = customer.length;
  return { orderCount: n, customerCount: ids.size, customer: Uint32Array.from(customer), time: Float64Array.from(time), net: Float64Array.from(net), refund: new Float64Array(n), cost: new Float64Array(n).fill(NaN), orderKey: packText([]), dimensions: [], customerKey: packText([...ids.keys()]), customerName: packText([]) };
}
const arg = process.argv[2] ?? "cdnow";
let orders: OrderTable, end: number;
if (arg === "cdnow") { orders = load("../shared/data/cdnow_full.csv"); end = Date.parse("1997-09-30"); }
else { const [model, n, seed] = arg.split(":"); 
 const params: any = { mbgnbd: { r: .6, alpha: 8, a: .7, b: 2 }, paretonbd: { r: .6, alpha: 10, s: .6, beta: 12 }, mbgcnbd2: { r: 1, alpha: 8, a: .7, b: 2 } , nbd: {r:.6, alpha: 10}, bgnbd: { r: .6, alpha: 8, a: .7, b: 2 }};
 orders = simulateShop({ model: model as any, params: params[model as string], spend: { p: 3, q: 4, v: 40 }, customers: Number(n), acquisitionDays: 700, days: 1095, seed: Number(seed ?? 1) }); end = (18262 + 729) * 86400000; }
const t00 = performance.now();
const table = customerTable(orders, end + 86400000, 1);
console.log("table", performance.now() - t00);
const t0 = performance.now();
const gen = fitForecast(orders, table, end, { model: (process.argv[3] ?? "auto") as any });
let longest = 0, last = performance.now(), lastShare = 0; 
let r = gen.next();
const long: string[] = [];
while (!r.done) { const now = performance.now(); const d = now - last; longest = Math.max(longest, d); if (d > 100) long.push(r.value.stage + ":" + r.value.model + ":" + d.toFixed(0)); if (r.value.share < lastShare - 1e-9) console.log("share fell", r.value); lastShare = r.value.share; last = performance.now(); r = gen.next(); }
const fit = r.value;
console.log("fit ms", performance.now() - t0, "longest", longest, long.join(" "));
console.log(fit.refusal, fit.checks.map((c) => `${c.code}=${c.figure.toFixed(3)}:${c.severity}`).join(" "));
if (fit.backtest) console.table(fit.backtest.rows.map((x) => ({ name: x.name, score: x.score?.toFixed(5), gap: x.scoreGapError?.toFixed(5), ll: x.logLikelihood?.toFixed(1), ob: x.ordersBias?.toFixed(3), rb: x.revenueBias?.toFixed(3), mae: x.maeOrders.toFixed(4), rmse: x.rmseOrders.toFixed(4), rmseR: x.rmseRevenue.toFixed(2), top: x.topDecileCapture?.toFixed(3), reason: x.flag?.reason })));
for (let i = 0; i < 3; i++) { const t1 = performance.now(); const f = predictForecast(fit, table, defaultForecastSettings); console.log("predict ms", performance.now() - t1);
 if (i === 2 && f.result) { console.log(f.result.model, f.result.autoModel, f.result.totals, f.result.newCustomer, f.result.uncertainty, { ...f.result.meaning, purchaseRate: 0, dropout: 0 }, f.result.spend, fit.backtest?.deciles.map((d) => [d.predictedOrders.toFixed(3), d.actualOrders.toFixed(3)].join("/")).join(" "), fit.backtest?.naiveWinner);
 console.log("hist", f.result.histogram.actual.join(" "), "|", Array.from(f.result.histogram.expected, (v) => v.toFixed(0)).join(" "));
 const tr = f.result.tracking; console.log("track", tr.boundaryWeek, tr.actual.length, Array.from(tr.cumulativeActual).slice(-3), Array.from(tr.cumulativeExpected).slice(-3), Array.from(tr.cumulativeLow).slice(-3));
 const c = f.result.customers; for (let k = 0; k < 6; k++) console.log([c.probabilityAlive, c.probabilityOrder, c.expectedOrders, c.expectedSpend, c.predictedClv, c.low80, c.high80, c.low95, c.high95].map((a) => (a[k] as number).toFixed(3)).join(" "), new Date(c.nextOrderTime[k] as number || 0).toISOString(), fit.state?.summary.x[k], fit.state?.summary.tx[k], fit.state?.summary.T[k]);
 console.log(aliveHistory(fit, orders, table, 0).length); } }
