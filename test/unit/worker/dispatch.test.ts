import { describe, expect, it } from "vitest";
import { analyse, defaultAnalysisSettings as settings } from "../../../src/engine";
import { dispatch } from "../../../src/worker/dispatch";
import { emptySession } from "../../../src/worker/session";
import { noLines, orderTable } from "../../support/tables";

const few = orderTable([{ customer: 0, time: 0, net: 10 }], ["Ánh"]);
const more = orderTable(
  [
    { customer: 0, time: 0, net: 1, cost: 0.5 },
    { customer: 1, time: 86_400_000, net: 2 },
  ],
  ["Ánh", "Đức"],
);

describe("a stored data set on its way to the worker", () => {
  it("is analysed by its numbers, and is the worker's table only once the rest is there", () => {
    const session = emptySession();
    dispatch(session, { type: "tableLoad", id: 1, orders: few, lines: noLines });
    dispatch(session, { type: "analyse", id: 2, settings });
    const { orderCount, customerCount, customer, time, net, cost, ...rest } = more;
    const orders = { orderCount, customerCount, customer, time, net, cost };
    const answer = dispatch(session, { type: "tableNumbers", id: 3, dataset: "more", orders, settings });
    expect(answer).toEqual({ type: "analysed", id: 3, analysis: analyse(more, settings) });
    expect(session.table?.orders).toBe(few);
    expect(session.analysis).toEqual(analyse(few, settings));
    expect(dispatch(session, { type: "tableRest", id: 4, dataset: "more", orders: rest, lines: noLines })).toEqual({
      type: "done",
      id: 4,
    });
    expect(session.table).toEqual({ orders: more, lines: noLines });
    expect(session.analysis).toEqual(analyse(more, settings));
  });

  it("never gets the rest of another one", () => {
    const session = emptySession();
    dispatch(session, { type: "tableLoad", id: 1, orders: few, lines: noLines });
    const rest = { type: "tableRest", dataset: "more", orders: more, lines: noLines } as const;
    expect(dispatch(session, { ...rest, id: 2 }).type).toBe("failed");
    dispatch(session, { type: "tableNumbers", id: 3, dataset: "few", orders: few, settings });
    expect(dispatch(session, { ...rest, id: 4 }).type).toBe("failed");
    expect(session.table?.orders).toBe(few);
  });
});
