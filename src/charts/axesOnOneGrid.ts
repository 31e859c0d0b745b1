import { niceStep } from "./ticks";

interface Axis {
  readonly ticks: number[];
  readonly domain: [number, number];
}

const stepsUp = 3;

/** Two axes of different size with zero at one height and their ticks on the same lines. */
export function axesOnOneGrid(left: readonly number[], right: readonly number[]): [Axis, Axis] {
  const steps = [stepOf(left), stepOf(right)] as const;
  const up = Math.max(stepsAbove(left, steps[0]), stepsAbove(right, steps[1]), 1);
  const down = Math.max(stepsAbove(negative(left), steps[0]), stepsAbove(negative(right), steps[1]));
  const axis = (step: number): Axis => {
    const ticks = Array.from({ length: down + up + 1 }, (_, i) => (i - down) * step);
    return { ticks, domain: [-down * step, up * step] };
  };
  return [axis(steps[0]), axis(steps[1])];
}

function stepOf(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  return largest === 0 ? 1 : niceStep(largest / stepsUp);
}

function stepsAbove(values: readonly number[], step: number): number {
  return Math.ceil(Math.max(0, ...values) / step - 1e-9);
}

function negative(values: readonly number[]): number[] {
  return values.map((value) => -value);
}
