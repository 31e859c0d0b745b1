import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";
import { InsightWaiting } from "../../../src/views/shared/InsightWaiting";

function show(insight: { failed: boolean; share: number }, language: Language = "en", title?: string) {
  const retry = vi.fn();
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="VND">
        <InsightWaiting insight={{ ...insight, retry }} label="Counting…" {...(title === undefined ? {} : { title })} />
      </I18nProvider>
    </MantineProvider>,
  );
  return retry;
}

describe("in the place of an answer", () => {
  it("is a bar that says what is done and how far it is", () => {
    show({ failed: false, share: 0.424 });
    const bar = screen.getByRole("progressbar", { name: "Counting…" });
    expect(bar).toHaveAttribute("aria-valuenow", "42");
    expect(bar).toHaveAttribute("aria-valuemin", "0");
    expect(bar).toHaveAttribute("aria-valuemax", "100");
    expect(screen.getByText("42% done")).toBeVisible();
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("keeps the title of the card that will stand there", () => {
    show({ failed: false, share: 0 }, "en", "What sells together");
    expect(screen.getByRole("heading", { name: "What sells together" })).toBeVisible();
  });

  it.each([
    ["en", "This could not be worked out.", "Try again"],
    ["vi", "Chưa tính được phần này.", "Thử lại"],
  ] as const)("is a failure with a way to try again, and no bar (%s)", async (language, text, again) => {
    const retry = show({ failed: true, share: 0.4 }, language);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(screen.queryByRole("progressbar")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: again }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
