import { describe, expect, it } from "vitest";
import { createFairQueue } from "../../../src/worker/fairQueue";

/** A queue in place of the event loop, and a clock that the work moves. */
function bench() {
  const loop: (() => void)[] = [];
  const done: string[] = [];
  let time = 0;
  const queue = createFairQueue(
    (work) => void loop.push(work),
    () => time,
  );
  const start = (name: string, turns: number, ms: number, weight = 1) => {
    const later = queue.join(weight);
    const turn = (left: number) => () => {
      time += ms;
      done.push(left === 1 ? `${name} done` : name);
      if (left > 1) later(turn(left - 1));
    };
    later(turn(turns));
  };
  const run = (turns: number) => {
    for (let i = 0; i < turns; i++) loop.shift()?.();
  };
  return { start, run, done };
}

describe("fair queue", () => {
  it("lets a small task that comes late go before long ones that have had their time", () => {
    const { start, run, done } = bench();
    start("long", 9, 30);
    start("other", 9, 30);
    run(6);
    start("small", 2, 30);
    run(2);
    expect(done.slice(6)).toEqual(["small", "small done"]);
  });

  it("shares evenly by time, not by turns", () => {
    const { start, run, done } = bench();
    start("coarse", 9, 90);
    start("fine", 9, 30);
    run(8);
    expect(done.filter((name) => name === "coarse")).toHaveLength(2);
    expect(done.filter((name) => name === "fine")).toHaveLength(6);
  });

  it("gives what weighs more the smaller share, but never none", () => {
    const { start, run, done } = bench();
    start("heavy", 50, 10, 4);
    start("light", 50, 10);
    run(20);
    expect(done.filter((name) => name === "heavy")).toHaveLength(4);
    expect(done.filter((name) => name === "light")).toHaveLength(16);
  });
});
