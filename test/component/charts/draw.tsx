import { MantineProvider } from "@mantine/core";
import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { drawWaiting } from "../../../src/charts/turns";
import { theme } from "../../../src/ui";

const size = { x: 0, y: 0, top: 0, left: 0, right: 600, bottom: 300, width: 600, height: 300, toJSON: () => "" };

/** jsdom lays nothing out: every element of a test's page is given one size. */
export function layOut(): void {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(size);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}

/** A chart as it stands once its turn to be drawn has come. */
export function draw(chart: React.ReactNode) {
  const { container } = render(
    <MantineProvider theme={theme} env="test">
      {chart}
    </MantineProvider>,
  );
  act(() => drawWaiting());
  const surface = container.querySelector<SVGElement>(".recharts-wrapper > svg.recharts-surface");
  if (surface === null) throw new Error("nothing drawn");
  const texts = Array.from(surface.querySelectorAll("text"), (text) => text.textContent);
  return { container, surface, texts };
}
