import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/engine";
import { day, type Row, settings, tableOf } from "./shop";

const at = (customer: string, iso: string, net = 100, clock = "10:00"): Row => ({
  customer,
  time: day(iso, clock),
  net,
});

describe("formula CLV", () => {
  // First order on 1 January, end on 21 January 2024: span 20 days, W = 10.
  // Latest window (11, 21]: the 12th to the 21st. The one before (1, 11]: the 2nd to the 11th. The 1st is in neither.
  // Latest: An 2 orders, Bình 1, Dũng 1 → frequency 4 / 3. Before: An, Chi, Dũng, Em → Chi and Em are lost: churn 1 / 2.
  const rows = [
    at("Bình", "2024-01-01"),
    at("Chi", "2024-01-02", 100, "00:00"),
    at("Em", "2024-01-02"),
    at("An", "2024-01-05"),
    at("Dũng", "2024-01-11", 100, "23:59"),
    at("An", "2024-01-12", 100, "00:00"),
    at("Dũng", "2024-01-13"),
    at("An", "2024-01-20"),
    at("Bình", "2024-01-21", 180),
  ];

  it("multiplies its terms over windows of whole days, open below and closed above", () => {
    const { formula } = analyse(tableOf(rows), settings({ margin: 0.5 }));
    expect(formula).toMatchObject({ spanDays: 20, windowDays: 10, activeCustomers: 3, previousCustomers: 4 });
    expect(formula.frequency).toBe(4 / 3);
    expect(formula.churn).toBe(0.5);
    expect(formula.lifespan).toBe(2);
    // AOV = 980 / 9; CLV = 980 / 9 × 0.5 × 4 / 3 × 2.
    expect(formula.averageOrderValue).toBeCloseTo(980 / 9, 10);
    expect(formula.clv).toBeCloseTo((980 / 9) * 0.5 * (4 / 3) * 2, 10);
    expect(formula.gap).toBeNull();
  });

  it("never looks further back than twice a year", () => {
    const { formula } = analyse(tableOf([at("An", "2020-02-29"), at("An", "2024-12-31")]), settings());
    expect(formula.windowDays).toBe(365);
    expect(formula.spanDays).toBe(1767);
  });

  it("counts days across a year's end and a leap day", () => {
    const { formula } = analyse(tableOf([at("An", "2023-12-31"), at("An", "2024-03-01")]), settings());
    expect(formula.spanDays).toBe(61);
    expect(formula.windowDays).toBe(30);
  });

  it("takes the overall margin from costs where any is known", () => {
    // Profit: (200 − 120) + 100 × 0.5 = 130 of revenue 300.
    const costed: Row[] = [{ ...at("An", "2024-01-01", 200), cost: 120 }, at("An", "2024-01-09")];
    expect(analyse(tableOf(costed), settings({ margin: 0.5 })).formula.margin).toBeCloseTo(130 / 300, 12);
  });

  it("keeps the set margin when costs are known but the revenue is not positive", () => {
    const costed: Row[] = [{ ...at("An", "2024-01-01", -200), cost: 120 }];
    expect(analyse(tableOf(costed), settings({ margin: 0.5 })).formula.margin).toBe(0.5);
  });

  it("puts the user's terms in place of its own and shows both", () => {
    const { formula } = analyse(
      tableOf(rows),
      settings({ formula: { averageOrderValue: 200, frequency: null, lifespan: 3 } }),
    );
    expect(formula.used).toEqual({ averageOrderValue: 200, frequency: 4 / 3, lifespan: 3 });
    expect(formula.lifespan).toBe(2);
    expect(formula.clv).toBeCloseTo(200 * (4 / 3) * 3, 10);
  });

  describe("says what it lacks", () => {
    const gapOf = (shop: Row[], end: string | null = null) =>
      analyse(tableOf(shop), settings({ end: end === null ? null : day(end) })).formula;

    it("a span of two days", () => {
      expect(gapOf([at("An", "2024-01-01"), at("An", "2024-01-02")])).toMatchObject({
        gap: "spanTooShort",
        windowDays: 0,
        clv: null,
      });
      expect(gapOf([at("An", "2024-01-01"), at("An", "2024-01-03")]).gap).not.toBe("spanTooShort");
    });

    it("customers in the latest window", () => {
      const formula = gapOf([at("An", "2024-01-01"), at("An", "2024-01-05")], "2024-03-01");
      expect(formula).toMatchObject({ gap: "noActiveCustomers", frequency: null, clv: null });
    });

    it("customers in the window before", () => {
      expect(gapOf([at("An", "2024-01-01"), at("An", "2024-01-21")]).gap).toBe("noPreviousCustomers");
    });

    it("churn", () => {
      const formula = gapOf([at("An", "2024-01-01"), at("An", "2024-01-05"), at("An", "2024-01-21")]);
      expect(formula).toMatchObject({ gap: "noChurn", churn: 0, lifespan: null, clv: null });
    });

    it("nothing once the user has given the missing terms", () => {
      const { formula } = analyse(
        tableOf([at("An", "2024-01-01", 400)]),
        settings({ formula: { averageOrderValue: null, frequency: 2, lifespan: 1.5 } }),
      );
      expect(formula).toMatchObject({ gap: null, clv: 1200 });
    });
  });
});
