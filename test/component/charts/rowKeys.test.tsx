import { act, fireEvent, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { GroupDots } from "../../../src/charts/GroupDots";
import { draw, layOut } from "./draw";

layOut();

const dots = ["Zalo", "Shopee", "Facebook"].map((label, i) => ({
  label,
  text: `${10 + i}`,
  value: 10 + i,
  low80: 9 + i,
  high80: 11 + i,
  low95: 8 + i,
  high95: 12 + i,
  thin: false,
}));

it("down and right are the next row of a lying chart, up and left the one before, and the page stands still", async () => {
  const { container, surface } = draw(
    <GroupDots
      dots={dots}
      mark={null}
      xName="revenue each"
      formatX={String}
      reading={({ label }) => ({ title: label, lines: [] })}
    />,
  );
  const told = () => container.querySelector(".p-tooltip-title")?.textContent;
  const press = async (key: string, next: string) => {
    expect(fireEvent.keyDown(surface, { key }), "the page may scroll").toBe(false);
    await waitFor(() => expect(told(), key).toBe(next));
  };
  act(() => surface.focus());
  await waitFor(() => expect(told()).toBe("Zalo"));
  await press("ArrowDown", "Shopee");
  await press("ArrowRight", "Facebook");
  await press("ArrowUp", "Shopee");
  await press("ArrowLeft", "Zalo");
});
