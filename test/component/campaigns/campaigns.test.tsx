import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import {
  analyse,
  type Campaign,
  type CampaignAnswer,
  type CampaignResult,
  defaultAnalysisSettings,
  emptyPlans,
  type GroupOutcome,
  type InsightKind,
  type Interval,
  type Plans,
  packText,
} from "../../../src/engine";
import { couponsTask } from "../../../src/engine/campaigns";
import { finish } from "../../../src/engine/math/steps";
import { I18nProvider, type Language } from "../../../src/i18n";
import type { AskInsight, DatasetMeta } from "../../../src/state";
import { theme } from "../../../src/ui";
import CampaignsView from "../../../src/views/campaigns";
import { smallDataset } from "../../support/dataset";
import { noLines, orderTable } from "../../support/tables";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const base = orderTable(
  Array.from({ length: 40 }, (_, i) => ({ customer: i % 20, time: day("2026-01-01") + i * 86_400_000, net: 1000 })),
);
const codes = Uint32Array.from({ length: 40 }, (_, i) => (i >= 20 && i < 35 ? 1 : 0));
const orders = {
  ...base,
  dimensions: [{ name: "coupon", codes, values: ["", "TET2026"] }],
  contacts: {
    email: packText(Array.from({ length: 20 }, (_, c) => (c === 3 ? "lan@shop.vn" : ""))),
    phone: packText(Array.from({ length: 20 }, () => "")),
  },
};

const interval = (value: number, half: number): Interval => ({
  value,
  low80: value - half / 2,
  high80: value + half / 2,
  low95: value - half,
  high95: value + half,
});

function outcome(customers: number, actual: number, expected: number, half: number): GroupOutcome {
  const compared = (a: number, e: number, h: number) => ({
    actual: a,
    expected: interval(e, h),
    lift: interval(a - e, h),
  });
  return {
    customers,
    newcomers: 4,
    unknown: 2,
    ordered: Math.round(actual * 0.8),
    expectedToOrder: expected * 0.7,
    orders: compared(actual, expected, half),
    profit: compared(actual * 1000, expected * 1000, half * 1000),
    ordersBefore: 2.5,
    daysSinceLast: 40,
  };
}

const plain: CampaignResult = {
  kind: "result",
  from: day("2026-01-21"),
  to: day("2026-02-04"),
  days: 15,
  model: "mbgnbd",
  treated: outcome(500, 312, 260, 30),
  control: null,
  difference: null,
  others: outcome(800, 330, 300, 20),
  everyone: outcome(1300, 642, 560, 100),
  swing: 0.08,
  findable: 0.17,
  cautions: ["noControl", "shopMoved"],
  overlap: 0,
  points: [
    { time: day("2026-01-28"), actual: 150, expected: 130, low: 110, high: 150 },
    { time: day("2026-02-04"), actual: 312, expected: 260, low: 230, high: 290 },
  ],
};

const saved: Campaign = {
  id: "one",
  name: "Tết",
  start: plain.from,
  end: plain.to,
  tailDays: 0,
  treated: { kind: "list", keys: ["C1"], unknown: [] },
  control: null,
};

interface Shown {
  readonly answer?: CampaignAnswer | "fails";
  readonly campaigns?: readonly Campaign[];
  readonly language?: Language;
}

function show({ answer = plain, campaigns = [], language = "en" }: Shown = {}) {
  const analysis = analyse(orders, defaultAnalysisSettings);
  const kept = vi.fn<(patch: Partial<Plans>) => void>();
  const asked = vi.fn<(ask: unknown) => void>();
  const ask = ((kind: InsightKind, question: unknown) => {
    if (kind === "campaignCoupons")
      return Promise.resolve(finish(couponsTask({ orders, lines: noLines, analysis, forecast: null, fit: null })));
    asked(question);
    return answer === "fails" ? Promise.reject(new Error("no")) : Promise.resolve(answer);
  }) as unknown as AskInsight;
  function App() {
    const [plans, setPlans] = useState<Plans>({ ...emptyPlans, campaigns });
    const dataset: DatasetMeta = { ...smallDataset("shop", { name: "Shop" }).meta, plans };
    return (
      <CampaignsView
        dataset={dataset}
        orders={orders}
        lines={noLines}
        analysis={analysis}
        forecast={null}
        forecasting={{ step: "idle" }}
        hideNames={false}
        onHideNames={() => undefined}
        ask={ask}
        onPlans={(patch) => {
          kept(patch);
          setPlans((before) => ({ ...before, ...patch }));
          return Promise.resolve();
        }}
        onOpenCustomer={() => undefined}
      />
    );
  }
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="VND">
        <App />
      </I18nProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), kept, asked };
}

const heading = () => screen.findByRole("heading", { level: 1 });

describe("the campaigns screen", () => {
  it("offers the coupons of the orders before there is a campaign, and asks about one", async () => {
    const { user, kept, asked } = show();
    expect(await heading()).toHaveTextContent("Did your campaign work?");
    await user.click(await screen.findByRole("button", { name: "Look at TET2026" }));
    const [{ campaigns }] = kept.mock.calls[0] as [Plans];
    expect(campaigns[0]).toMatchObject({
      name: "Coupon TET2026",
      start: day("2026-01-21"),
      end: day("2026-02-04"),
      treated: { kind: "coupon", dimension: "coupon", values: ["TET2026"] },
      control: null,
    });
    await screen.findByTestId("campaign-outcome");
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ start: day("2026-01-21"), tailDays: 0 }));
  });

  it("opens with what happened, what was expected and how sure that is", async () => {
    show({ campaigns: [saved] });
    expect(await heading()).toHaveTextContent(
      "The treated ordered 312 times where 260 were expected (95%: 230 – 290): 52 orders more.",
    );
    const meaning = screen.getByTestId("campaign-meaning");
    expect(meaning).toHaveTextContent("There was no control group.");
    expect(meaning).toHaveTextContent(
      "Everybody else also ordered more than expected on these days: 330 times where 300",
    );
    expect(meaning).toHaveTextContent("An effect of 17% or more would be found four times in five");
    expect(screen.getByText("+20%", { selector: ".p-kpi-value" })).toBeVisible();
  });

  it("in Vietnamese", async () => {
    show({ campaigns: [saved], language: "vi" });
    expect(await heading()).toHaveTextContent(
      "Nhóm nhận chiến dịch đã mua 312 lượt, trong khi dự kiến là 260 (95%: 230 – 290): nhiều hơn 52 lượt.",
    );
    expect(screen.getByTestId("campaign-meaning")).toHaveTextContent("Không có nhóm đối chứng.");
  });

  it("claims no effect where chance would do", async () => {
    show({ campaigns: [saved], answer: { ...plain, treated: outcome(500, 275, 260, 30) } });
    expect(await heading()).toHaveTextContent("no effect can be seen");
    expect(
      screen.getByText("What the treated ordered differs from the expected by no more than chance and season can do"),
    ).toBeVisible();
  });

  it("goes by the control group where there is one", async () => {
    const difference = {
      ordersEach: interval(0.08, 0.05),
      orders: interval(40, 25),
      profit: interval(40_000, 25_000),
      ratio: interval(0.15, 0.09),
      apart: 0.02,
    };
    show({
      campaigns: [{ ...saved, control: { kind: "list", keys: ["C2"], unknown: [] } }],
      answer: { ...plain, control: outcome(480, 262, 255, 28), difference, cautions: [] },
    });
    expect(await heading()).toHaveTextContent(
      "Beside the control group, the treated ordered 40 more times (95%: +15 – +65). The campaign worked.",
    );
    const meaning = screen.getByTestId("campaign-meaning");
    expect(meaning).toHaveTextContent("480 customers were left out on purpose.");
    expect(meaning).not.toHaveTextContent("There was no control group");
    const rows = within(screen.getByRole("region", { name: /^(?!Who did what$).*Who did what/ })).getAllByRole("row");
    expect(rows.map((row) => row.textContent?.slice(0, 7))).toEqual(["GroupCu", "In the ", "Control", "Everybo"]);
  });

  it("claims no effect beside the control group where chance would do", async () => {
    const difference = {
      ordersEach: interval(-0.02, 0.1),
      orders: interval(-14, 62),
      profit: interval(-14_000, 62_000),
      ratio: interval(-0.04, 0.18),
      apart: 0.02,
    };
    show({
      campaigns: [{ ...saved, control: { kind: "list", keys: ["C2"], unknown: [] } }],
      answer: { ...plain, control: outcome(480, 262, 255, 28), difference, cautions: [] },
    });
    expect(await heading()).toHaveTextContent("the treated ordered 14 fewer times (95%: −76 – +48)");
    expect(await heading()).toHaveTextContent("no effect can be seen");
  });

  it("speaks of one order as of one", async () => {
    const difference = {
      ordersEach: interval(0.01, 0.1),
      orders: interval(1, 21),
      profit: interval(1_000, 21_000),
      ratio: interval(0.05, 1),
      apart: 0.02,
    };
    show({
      campaigns: [{ ...saved, control: { kind: "list", keys: ["C2"], unknown: [] } }],
      answer: { ...plain, control: outcome(480, 262, 255, 28), difference, cautions: [] },
    });
    expect(await heading()).toHaveTextContent("the treated ordered 1 more time (95%: −20 – +22)");
  });

  it("says that a coupon's users prove nothing, and tells of everybody instead", async () => {
    show({ campaigns: [saved], answer: { ...plain, cautions: ["coupon", "noControl"] } });
    expect(await heading()).toHaveTextContent(
      "504 customers used it, which says nothing of its effect. All customers known before ordered 642 times where 560 were expected",
    );
    expect(screen.getByTestId("campaign-meaning")).toHaveTextContent("using it takes an order");
    expect(screen.queryByText("+20%", { selector: ".p-kpi-value" })).toBeNull();
  });

  it.each([
    ["thin", "Too few to tell: 6 of the group had ordered before, and 1.5 orders would be expected of them."],
    ["nobody", "Nobody of this group had ordered before the campaign"],
    ["notStarted", "Your orders end on 9 Feb 2026, before the campaign starts."],
    ["wrongWay", "The last day lies before the first."],
    ["noHistory", "Needs 60 days of orders; the data spans 5."],
  ] as const)("where it cannot tell (%s), says why", async (why, text) => {
    const refusal = why === "noHistory" ? ({ code: "spanTooShort", figure: 5, needs: 60 } as const) : null;
    show({
      campaigns: [saved],
      answer: { kind: "gap", why, refusal, customers: 6, newcomers: 3, unknown: 0, expected: 1.5 },
    });
    expect(await screen.findByText(text, { exact: false })).toBeVisible();
  });

  it("can be asked again after a failure", async () => {
    const { user, asked } = show({ campaigns: [saved], answer: "fails" });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  });

  it("keeps who a pasted list names, and what names nobody", async () => {
    const { user, kept } = show();
    await user.click(screen.getByRole("button", { name: "Add a campaign" }));
    expect(screen.getByText(/paste a list, pick a segment or a coupon/)).toBeVisible();
    await user.type(screen.getByLabelText(/Customer keys, e-mails/), "C1{enter}LAN@shop.vn{enter}99999");
    await user.click(screen.getByRole("button", { name: "Find these customers" }));
    expect(await screen.findByText(/2 customers found · 1 not found/)).toBeVisible();
    expect(kept.mock.calls.at(-1)?.[0].campaigns?.[0]?.treated).toEqual({
      kind: "list",
      keys: ["C1", "C3"],
      unknown: ["99999"],
    });
  });

  it("keeps every change of the form at once", async () => {
    const { user, kept } = show({ campaigns: [saved] });
    await screen.findByTestId("campaign-outcome");
    await user.click(screen.getByRole("button", { name: "Change" }));
    const form = screen.getByTestId("campaign-form");
    await user.clear(within(form).getByLabelText("Days after it that count too"));
    await user.type(within(form).getByLabelText("Days after it that count too"), "14");
    await user.click(within(form).getAllByText("A segment")[1] as HTMLElement);
    expect(kept.mock.calls.at(-1)?.[0].campaigns?.[0]).toMatchObject({
      tailDays: 14,
      control: { kind: "audience", audience: [] },
    });
    await user.type(within(form).getByLabelText("Name"), " mới");
    expect(kept.mock.calls.at(-1)?.[0].campaigns?.[0]).toMatchObject({ name: "Tết mới", tailDays: 14 });
  });

  it("deletes only when asked twice", async () => {
    const { user, kept } = show({ campaigns: [saved] });
    await screen.findByTestId("campaign-outcome");
    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(kept).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(kept.mock.calls.at(-1)?.[0].campaigns).toEqual([]);
    expect(await heading()).toHaveTextContent("Did your campaign work?");
  });
});
