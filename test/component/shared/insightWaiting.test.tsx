import { MantineProvider } from "@mantine/core";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";
import { InsightWaiting } from "../../../src/views/shared/InsightWaiting";
import { keepShare, shareOfAll } from "../../../src/views/shared/workShare";

function show(insight: { failed: boolean; share: number }, language: Language = "en", title?: string) {
  const retry = vi.fn();
  const { failed } = insight;
  const share = keepShare();
  share.set(insight.share);
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="VND">
        <InsightWaiting
          insight={{ failed, share, retry }}
          label="Counting…"
          {...(title === undefined ? {} : { title })}
        />
      </I18nProvider>
    </MantineProvider>,
  );
  return { retry, share };
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

  it("follows the work, until it is gone", () => {
    const { share } = show({ failed: false, share: 0 });
    act(() => share.set(0.5));
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
    cleanup();
    // Whom nobody shows any more is told to nobody.
    expect(() => share.set(0.6)).not.toThrow();
    expect(share.now()).toBe(0.6);
  });

  it("is half way when one of two pieces of work is done", () => {
    const [one, other] = [keepShare(), keepShare()];
    const both = shareOfAll([one, other]);
    const told = vi.fn();
    const end = both.subscribe(told);
    one.set(1);
    one.set(1);
    expect(both.now()).toBe(0.5);
    expect(told).toHaveBeenCalledOnce();
    end();
    other.set(1);
    expect(both.now()).toBe(1);
    expect(told).toHaveBeenCalledOnce();
  });

  it("keeps the title of the card that will stand there", () => {
    show({ failed: false, share: 0 }, "en", "What sells together");
    expect(screen.getByRole("heading", { name: "What sells together" })).toBeVisible();
  });

  it.each([
    ["en", "This could not be worked out.", "Try again"],
    ["vi", "Chưa tính được phần này.", "Thử lại"],
  ] as const)("is a failure with a way to try again, and no bar (%s)", async (language, text, again) => {
    const { retry } = show({ failed: true, share: 0.4 }, language);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(screen.queryByRole("progressbar")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: again }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
