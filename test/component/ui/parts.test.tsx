import { readFileSync } from "node:fs";
import path from "node:path";
import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { I18nProvider } from "../../../src/i18n";
import {
  Definition,
  Kpi,
  Notice,
  PressPopover,
  Progress,
  type Scheme,
  SegmentedSwitch,
  theme,
  tokens,
  useTokens,
} from "../../../src/ui";

function show(children: ReactNode) {
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language="en" currency="VND">
        {children}
      </I18nProvider>
    </MantineProvider>,
  );
}

describe("Kpi", () => {
  it("carries the raw figure beside the written one", () => {
    show(<Kpi name="averageOrderValue" value={447_812.5} text="₫447,813" note="18,532 orders" />);
    const figure = document.querySelector('[data-kpi="averageOrderValue"]');
    expect(figure).toHaveAttribute("data-value", "447812.5");
    expect(figure).toHaveTextContent("₫447,813");
    expect(screen.getByText("18,532 orders")).toBeVisible();
  });

  it("says what is missing, and shows no note of a figure that is not there", () => {
    show(<Kpi name="formulaClv" value={null} text="–" note="3 terms" missing="Needs 12 months; the data has 5." />);
    expect(document.querySelector('[data-kpi="formulaClv"]')).toHaveAttribute("data-value", "");
    expect(screen.getByText(/Needs 12 months/)).toBeVisible();
    expect(screen.queryByText("3 terms")).toBeNull();
  });

  it("keeps a zero a figure", () => {
    show(<Kpi name="repeatPurchaseRate" value={0} text="0.0%" />);
    expect(document.querySelector('[data-kpi="repeatPurchaseRate"]')).toHaveAttribute("data-value", "0");
  });
});

describe("Definition", () => {
  const name = { name: "Lifespan", text: "From the first order to the last.", formula: "last − first" };

  it("opens at a press and takes the focus; Esc closes it and gives the focus back", async () => {
    show(<Definition name={name} />);
    const button = screen.getByRole("button", { name: /Lifespan/ });
    expect(button).toHaveAttribute("aria-expanded", "false");
    expect(button).not.toHaveAttribute("aria-controls");
    await userEvent.click(button);
    const panel = await screen.findByRole("dialog", { name: "Lifespan" });
    expect(panel).toHaveTextContent("From the first order to the last.");
    expect(panel).toHaveTextContent("last − first");
    expect(button).toHaveAttribute("aria-expanded", "true");
    expect(button).toHaveAttribute("aria-controls", panel.id);
    await waitFor(() => expect(panel).toContainElement(document.activeElement as HTMLElement));
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(button).toHaveFocus();
  });

  it("opens by key, and closes by a second press", async () => {
    show(<Definition name={name} />);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "Lifespan" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /Lifespan/ }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("closes by a press elsewhere, which keeps the focus it asked for", async () => {
    show(
      <>
        <Definition name={name} />
        <input aria-label="Elsewhere" />
      </>,
    );
    await userEvent.click(screen.getByRole("button", { name: /Lifespan/ }));
    await screen.findByRole("dialog");
    await userEvent.click(screen.getByRole("textbox", { name: "Elsewhere" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("textbox", { name: "Elsewhere" })).toHaveFocus();
  });
});

describe("PressPopover", () => {
  it("makes nothing of its panel before it is opened, and can be closed from within", async () => {
    const made = vi.fn();
    show(
      <PressPopover
        label="Panel"
        width={200}
        button={(pressed) => (
          <button type="button" {...pressed}>
            Open
          </button>
        )}
      >
        {(close) => {
          made();
          return (
            <button type="button" onClick={close}>
              Done
            </button>
          );
        }}
      </PressPopover>,
    );
    expect(made).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    await userEvent.click(await screen.findByRole("button", { name: "Done" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Open" })).toHaveFocus();
  });
});

describe("Progress", () => {
  it("says in numbers how far it is", () => {
    show(<Progress label="Reading" bytesDone={12_400_000} bytesTotal={72_000_000} note="180,000 rows" />);
    const bar = screen.getByRole("progressbar", { name: "Reading" });
    expect(bar).toHaveAttribute("aria-valuenow", "17");
    expect(bar.getAttribute("aria-valuetext")?.replaceAll("\u00a0", " ")).toBe("12.4 MB of 72 MB");
    expect(screen.getByText(/180,000 rows/)).toBeVisible();
  });

  it("stands at nothing for a file of nothing", () => {
    show(<Progress label="Reading" bytesDone={0} bytesTotal={0} />);
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "0");
  });
});

describe("SegmentedSwitch", () => {
  it("is moved by the arrow keys", async () => {
    const onChange = vi.fn();
    const options = [
      { value: "order", label: "By order" },
      { value: "month", label: "By month" },
    ];
    show(<SegmentedSwitch label="Reading" value="order" options={options} onChange={onChange} />);
    expect(screen.getByRole("group", { name: "Reading" })).toBeVisible();
    expect(screen.getByRole("radio", { name: "By order" })).toBeChecked();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}");
    expect(onChange).toHaveBeenCalledWith("month");
  });
});

describe("Notice", () => {
  it("interrupts for an error only", () => {
    show(
      <>
        <Notice kind="error" title="The disk is full." />
        <Notice kind="info" title="A new version is ready." />
      </>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("The disk is full.");
    expect(screen.getByRole("status")).toHaveTextContent("A new version is ready.");
  });
});

/** WCAG 2: relative luminance of a hex colour, and the ratio of two. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const sheet = readFileSync(path.resolve(import.meta.dirname, "../../../src/ui/tokens.css"), "utf8");

/** Value of a variable in the block of a scheme. */
function variable(scheme: Scheme, name: string): string | undefined {
  const block = sheet.slice(sheet.indexOf(`[data-mantine-color-scheme="${scheme}"]`));
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1];
}

describe.each(["light", "dark"] as const)("the %s palette", (scheme) => {
  const palette = tokens[scheme];

  it("is the same in the style sheet and in code", () => {
    const names = { page: palette.page, card: palette.card, ink: palette.ink, muted: palette.muted };
    const more = { hairline: palette.hairline, accent: palette.accent, "accent-soft": palette.accentSoft };
    const ochre = { second: palette.second, "second-text": palette.secondText };
    for (const [name, value] of Object.entries({ ...names, ...more, ...ochre })) {
      expect(variable(scheme, name), name).toBe(value.toLowerCase());
    }
  });

  it("lets small text be read on page and card (4.5 : 1), large text and lines (3 : 1)", () => {
    for (const ground of [palette.page, palette.card]) {
      for (const text of [palette.ink, palette.muted, palette.accent, palette.secondText]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(palette.second, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.accent, palette.accentSoft)).toBeGreaterThanOrEqual(4.5);
    for (const [text, ground] of [
      ["second-text", "second-soft"],
      ["danger", "danger-soft"],
      ["danger", "page"],
    ] as const) {
      const [a, b] = [variable(scheme, text), variable(scheme, ground)];
      expect(contrast(a ?? "", b ?? ""), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("a print", () => {
  it("has the light palette, before the browser takes the page and until it has", () => {
    function Part() {
      return <p data-testid="part">{useTokens().page}</p>;
    }
    render(
      <MantineProvider forceColorScheme="dark" env="test">
        <Part />
      </MantineProvider>,
    );
    const page = () => screen.getByTestId("part").textContent;
    expect(page()).toBe(tokens.dark.page);
    const seen: (string | null)[] = [];
    // A listener of the page's own, as charts have, finds the page as it will be printed.
    const late = () => seen.push(page());
    window.addEventListener("beforeprint", late);
    window.dispatchEvent(new Event("beforeprint"));
    expect(seen).toEqual([tokens.light.page]);
    window.dispatchEvent(new Event("afterprint"));
    expect(page()).toBe(tokens.dark.page);
    window.removeEventListener("beforeprint", late);
  });
});
