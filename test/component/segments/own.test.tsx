import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type LineTable, packText, type SavedSegment } from "../../../src/engine";
import { orderTable } from "../../support/tables";
import { handSource, withoutForecast } from "../../unit/engine/segments/support";
import { plain, showSegments } from "./harness";

const at = (day: number) => Date.UTC(2025, 0, 1) + day * 86_400_000;
const orders = orderTable(
  [
    { customer: 0, time: at(0), net: 100, channel: "Zalo" },
    { customer: 0, time: at(20), net: 300, channel: "Shopee" },
    { customer: 1, time: at(5), net: 50, channel: "Zalo" },
    { customer: 2, time: at(40), net: 70, channel: "Shopee" },
  ],
  ["An", "Bình", "Chi"],
);
const lines: LineTable = {
  lineCount: 2,
  order: Uint32Array.of(0, 3),
  product: Uint32Array.of(0, 1),
  quantity: new Float64Array(2).fill(1),
  amount: new Float64Array(2),
  products: packText(["Trà sen", "Nến thơm"]),
  skus: packText(["", ""]),
};
const source = { ...handSource(orders, { alive: () => 0.9, predicted: () => 10 }), lines };
const zalo: SavedSegment = {
  id: "z",
  name: "Khách Zalo",
  audience: [{ kind: "dimension", name: "channel", values: ["Zalo"], when: "first" }],
};
const count = () => plain(document.querySelector(".seg-count")?.textContent);

describe("segments of the user's own", () => {
  it("are put together by criteria, counted while they are, and kept", async () => {
    const { onPlans } = await showSegments({ source });
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Your own" }));
    expect(screen.getByText("No segment of your own yet")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "New segment" }));
    const add = screen.getByRole("combobox", { name: "Add a criterion" });
    await user.selectOptions(add, "Orders");
    await user.type(screen.getByRole("textbox", { name: "Orders, to" }), "1");
    await waitFor(() => expect(count()).toContain("2 customers of 3"));
    await user.selectOptions(add, "Channel");
    await user.selectOptions(screen.getByRole("combobox", { name: "Add: channel" }), "Zalo (2 orders)");
    await waitFor(() => expect(count()).toContain("1 customer of 3"));
    expect(count()).toBe("1 customer of 3 · ₫50 in revenue so far · ₫10 expected in the next 12 months");
    await user.click(screen.getByRole("button", { name: "Save the segment" }));
    expect(screen.getByText("Give it a name.")).toBeInTheDocument();
    expect(onPlans).not.toHaveBeenCalled();
    await user.type(screen.getByRole("textbox", { name: "Name" }), " Mới từ Zalo ");
    await user.click(screen.getByRole("button", { name: "Save the segment" }));
    expect(onPlans).toHaveBeenLastCalledWith({
      segments: [
        {
          id: expect.any(String),
          name: "Mới từ Zalo",
          audience: [{ kind: "figure", figure: "orders", min: null, max: 1 }, zalo.audience[0]],
        },
      ],
    });
    expect(await screen.findByRole("button", { name: "Show the segment Mới từ Zalo" })).toBeInTheDocument();
    expect(screen.getByText("Orders: 1 or less · First channel: Zalo")).toBeInTheDocument();
  });

  it("go by products and built-in segments, too", async () => {
    await showSegments({ source, language: "vi" });
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Nhóm của bạn" }));
    await user.click(screen.getByRole("button", { name: "Tạo nhóm mới" }));
    const add = screen.getByRole("combobox", { name: "Thêm tiêu chí" });
    await user.selectOptions(add, "Sản phẩm");
    expect(screen.getByText("Chưa chọn gì nên không khách nào khớp.")).toBeInTheDocument();
    await user.type(screen.getByRole("combobox", { name: "Thêm: sản phẩm" }), "Trà sen");
    await waitFor(() => expect(count()).toContain("1 khách trên 3"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Đã mua hay chưa từng mua" }), "chưa từng mua");
    await waitFor(() => expect(count()).toContain("2 khách trên 3"));
    await user.selectOptions(add, "Theo giá trị và xác suất còn mua");
    await user.click(screen.getByRole("button", { name: "Khách mới", pressed: false }));
    await waitFor(() => expect(count()).toContain("1 khách trên 3"));
    await user.click(screen.getByRole("button", { name: "Bỏ: Sản phẩm" }));
    expect(screen.queryByRole("combobox", { name: "Thêm: sản phẩm" })).toBeNull();
  });

  it("are changed under their name, and deleted with a way back", async () => {
    const { onPlans } = await showSegments({ source, plans: { segments: [zalo] } });
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Your own" }));
    await user.click(screen.getByRole("button", { name: "Edit the segment Khách Zalo" }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Khách Zalo");
    await user.selectOptions(screen.getByRole("combobox", { name: "Which order: channel" }), "on any order");
    await user.click(screen.getByRole("button", { name: "Save the segment" }));
    const changed = { ...zalo, audience: [{ ...zalo.audience[0], when: "any" }] };
    expect(onPlans).toHaveBeenLastCalledWith({ segments: [changed] });
    await user.click(screen.getByRole("button", { name: "Delete the segment Khách Zalo" }));
    expect(onPlans).toHaveBeenLastCalledWith({ segments: [] });
    await user.click(within(screen.getByText(/was deleted/)).getByRole("button", { name: "Undo" }));
    expect(onPlans).toHaveBeenLastCalledWith({ segments: [changed] });
  });

  it("take no name twice", async () => {
    const { onPlans } = await showSegments({ source, plans: { segments: [zalo] } });
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Your own" }));
    await user.click(screen.getByRole("button", { name: "New segment" }));
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Khách Zalo");
    await user.click(screen.getByRole("button", { name: "Save the segment" }));
    expect(screen.getByText("There is a segment of this name.")).toBeInTheDocument();
    expect(onPlans).not.toHaveBeenCalled();
  });

  it("offer no figures of a forecast that is not there", async () => {
    await showSegments({ source: withoutForecast(orders) });
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Your own" }));
    await user.click(screen.getByRole("button", { name: "New segment" }));
    expect(screen.queryByRole("option", { name: "P(alive)" })).toBeNull();
    expect(screen.queryByRole("option", { name: "Products" })).toBeNull();
    expect(screen.getByRole("option", { name: "By RFM scores" })).toBeInTheDocument();
  });
});
