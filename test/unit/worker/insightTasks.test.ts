import { describe, expect, it } from "vitest";
import { defaultAnalysisSettings, defaultForecastSettings } from "../../../src/engine";
import { createHost } from "../../../src/worker/engineHost";
import type { Request, Response } from "../../../src/worker/protocol";
import { noLines, orderTable } from "../../support/tables";

const day = 86_400_000;
const orders = orderTable([
  { customer: 0, time: 0, net: 10, channel: "Zalo" },
  { customer: 1, time: 3 * day, net: 20, channel: "Website" },
  { customer: 0, time: 9 * day, net: 30, channel: "Website" },
]);

/** The worker's host on a queue in place of the event loop; every step of a task takes a whole turn. */
function bench() {
  const queue: (() => void)[] = [];
  const said: Response[] = [];
  let time = 0;
  const host = createHost(
    (response) => said.push(response),
    (work) => void queue.push(work),
    () => {
      time += 100;
      return time;
    },
  );
  host({ type: "tableLoad", id: 1, orders, lines: noLines });
  host({ type: "analyse", id: 2, settings: defaultAnalysisSettings });
  said.length = 0;
  const drain = () => {
    for (let work = queue.shift(); work !== undefined; work = queue.shift()) work();
  };
  return { host, said, drain };
}

function ask(id: number, channel: string, asker = ""): Request {
  const criterion = { kind: "dimension", name: "channel", values: [channel], when: "first" } as const;
  return { type: "insight", id, question: { kind: "audience", ask: [criterion] }, asker };
}
const answers = (said: readonly Response[]) => said.filter(({ type }) => type !== "insightProgress");

describe("insights in the worker", () => {
  it("answers a question about the table, after its progress", () => {
    const { host, said, drain } = bench();
    host(ask(3, "Zalo"));
    drain();
    expect(said[0]).toEqual({ type: "insightProgress", id: 3, share: 0 });
    expect(said.at(-1)).toEqual({ type: "insight", id: 3, answer: Uint32Array.of(0) });
    expect(answers(said)).toHaveLength(1);
  });

  it("a newer question of the same asker replaces the unanswered one; another asker's does not", () => {
    const { host, said, drain } = bench();
    host(ask(3, "Zalo"));
    host(ask(4, "Website"));
    host(ask(5, "Zalo", "list"));
    drain();
    expect(answers(said)).toEqual([
      { type: "cancelled", id: 3 },
      { type: "insight", id: 4, answer: Uint32Array.of(1) },
      { type: "insight", id: 5, answer: Uint32Array.of(0) },
    ]);
  });

  it("another table cancels all that is under way, once", () => {
    const { host, said, drain } = bench();
    host(ask(3, "Zalo"));
    host(ask(4, "Zalo", "list"));
    host({ type: "tableLoad", id: 5, orders, lines: noLines });
    drain();
    host({ type: "analyse", id: 6, settings: defaultAnalysisSettings });
    host(ask(7, "Zalo"));
    drain();
    expect(answers(said).map(({ type, id }) => `${type} ${id}`)).toEqual([
      "cancelled 3",
      "cancelled 4",
      "done 5",
      "analysed 6",
      "insight 7",
    ]);
  });

  it("a question before there is an analysis fails as an answer", () => {
    const said: Response[] = [];
    const host = createHost(
      (response) => said.push(response),
      (work) => work(),
      () => 0,
    );
    expect(() => host(ask(1, "Zalo"))).not.toThrow();
    expect(said[0]?.type).toBe("failed");
  });

  it("has what screens open with once nobody asks for anything, and tells nobody of it", () => {
    const { host, said, drain } = bench();
    const open: Request = {
      type: "insight",
      id: 4,
      question: { kind: "orderValues", ask: { audience: [] } },
      asker: "",
    };
    host(open);
    drain();
    expect(said.some(({ type }) => type === "insightProgress")).toBe(true);

    host({ type: "analyse", id: 5, settings: defaultAnalysisSettings });
    host({ type: "forecast", id: 6, settings: defaultForecastSettings });
    drain();
    expect(said.at(-1)?.type).toBe("forecast");
    said.length = 0;
    host({ ...open, id: 7 });
    drain();
    expect(said.map(({ type, id }) => `${type} ${id}`)).toEqual(["insight 7"]);
  });
});
