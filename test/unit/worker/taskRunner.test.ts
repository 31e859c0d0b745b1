import { describe, expect, it } from "vitest";
import { createTaskRunner, type TaskListener } from "../../../src/worker/taskRunner";

/** A queue in place of the event loop, and a clock that each step of a task moves. */
function bench() {
  const queue: (() => void)[] = [];
  const heard: string[] = [];
  let time = 0;
  const runner = createTaskRunner<number, string>(
    (work) => void queue.push(work),
    () => time,
  );
  const listener = (name: string): TaskListener<number, string> => ({
    onProgress: (progress) => void heard.push(`${name} ${progress}`),
    onResult: (result) => void heard.push(`${name} = ${result}`),
    onCancelled: () => void heard.push(`${name} cancelled`),
    onError: (error) => void heard.push(`${name} failed: ${error instanceof Error ? error.message : error}`),
  });
  function* task(steps: number, ms: number): Generator<number, string, void> {
    for (let i = 1; i <= steps; i++) {
      time += ms;
      yield i;
    }
    return "done";
  }
  const turn = () => queue.shift()?.();
  const drain = () => {
    while (queue.length > 0) turn();
  };
  return { runner, heard, listener, task, turn, drain };
}

describe("task runner", () => {
  it("gives way after about 30 ms of steps, and tells how far it is", () => {
    const { runner, heard, listener, task, drain } = bench();
    runner.start(task(5, 15), listener("a"));
    drain();
    expect(heard).toEqual(["a 2", "a 4", "a = done"]);
  });

  it("a newer task cancels the one before, which is told once and never goes on", () => {
    const { runner, heard, listener, task, turn, drain } = bench();
    runner.start(task(9, 40), listener("a"));
    turn();
    runner.start(task(1, 40), listener("b"));
    drain();
    expect(heard).toEqual(["a 1", "a cancelled", "b 1", "b = done"]);
  });

  it("cancel between turns ends it; cancel with nothing under way does nothing", () => {
    const { runner, heard, listener, task, turn, drain } = bench();
    runner.cancel();
    runner.start(task(9, 40), listener("a"));
    turn();
    runner.cancel();
    runner.cancel();
    drain();
    expect(heard).toEqual(["a 1", "a cancelled"]);
  });

  it("a task that throws is told as a failure, and the next one runs", () => {
    const { runner, heard, listener, task, drain } = bench();
    function* failing(): Generator<number, string, void> {
      yield 1;
      throw new Error("no reader");
    }
    runner.start(failing(), listener("a"));
    drain();
    runner.start(task(1, 1), listener("b"));
    drain();
    expect(heard).toEqual(["a failed: no reader", "b = done"]);
  });
});
