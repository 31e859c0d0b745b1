import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type CustomerQuery, packText } from "../../../src/engine";
import { orderTable } from "../../support/tables";
import { onPhone, showCustomers } from "./harness";

afterEach(() => vi.restoreAllMocks());

const day = 86_400_000;

const shop = orderTable(
  [
    { customer: 0, time: 0, net: 100_000, channel: "Zalo" },
    { customer: 1, time: 2 * day, net: 400_000, channel: "Shopee" },
    { customer: 1, time: 5 * day, net: 200_000, channel: "Zalo" },
    { customer: 2, time: 10 * day, net: 300_000, channel: "Zalo" },
  ],
  ["Nguyễn Thị Ánh", "Trần Đức", "Lê Hoàng Phúc"],
);

configure({ asyncUtilTimeout: 10_000 });

const names = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("button").textContent);
const header = (name: RegExp) => screen.getByRole("columnheader", { name });

describe("the table", () => {
  it("tells its size, each row's place and the order it is in", async () => {
    await showCustomers({ orders: shop });
    expect(screen.getByRole("table", { name: "Customers" })).toHaveAttribute("aria-rowcount", "4");
    expect(screen.getAllByRole("row").map((row) => row.getAttribute("aria-rowindex"))).toEqual(["1", "2", "3", "4"]);
    expect(header(/Historic CLV/)).toHaveAttribute("aria-sort", "descending");
    expect(header(/Days since/)).toHaveAttribute("aria-sort", "none");
    expect(names()).toEqual(["Trần Đức", "Lê Hoàng Phúc", "Nguyễn Thị Ánh"]);
    const cells = within(screen.getAllByRole("row")[1] ?? document.body).getAllByRole("cell");
    expect(cells.map((cell) => cell.textContent)).toEqual([
      "Trần ĐứcC1",
      "2",
      "₫600,000",
      "₫300,000",
      "3 Jan 1970",
      "6 Jan 1970",
      "5 days",
    ]);
  });

  it("writes money that is longer than its column in short, and every digit of what fits", async () => {
    const large = orderTable([
      { customer: 0, time: 0, net: 1_234_567_890 },
      { customer: 1, time: day, net: 1_234_567_890_000 },
    ]);
    await showCustomers({ orders: large });
    const money = (row: number) =>
      within(screen.getAllByRole("row")[row] ?? document.body)
        .getAllByRole("cell")
        .slice(2, 4)
        .map((cell) => cell.textContent);
    expect(money(1)).toEqual(["₫1.23\u00a0T", "₫1.23\u00a0T"]);
    expect(money(2)).toEqual(["₫1,234,567,890", "₫1.23\u00a0B"]);
  });

  it("keeps both ends of a name that its column cannot hold, and the whole of it to be read", async () => {
    const long = "Công ty TNHH Một thành viên Thương mại Dịch vụ Xuất nhập 00162";
    await showCustomers({ orders: orderTable([{ customer: 0, time: 0, net: 1 }], [long]) });
    const name = names()[0] ?? "";
    expect(name).toHaveLength(44);
    expect(name).toMatch(/^Công ty TNHH Một.*….*00162$/);
    expect(screen.getByRole("button", { name: long })).toBeInTheDocument();
  });

  it("sorts by a press on a header, and turns round at the next", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop });
    await user.click(screen.getByRole("button", { name: "Days since" }));
    expect(header(/Days since/)).toHaveAttribute("aria-sort", "descending");
    expect(names()).toEqual(["Nguyễn Thị Ánh", "Trần Đức", "Lê Hoàng Phúc"]);
    await user.click(screen.getByRole("button", { name: "Days since" }));
    expect(header(/Days since/)).toHaveAttribute("aria-sort", "ascending");
    expect(header(/Historic CLV/)).toHaveAttribute("aria-sort", "none");
    expect(names()).toEqual(["Lê Hoàng Phúc", "Trần Đức", "Nguyễn Thị Ánh"]);
    expect(screen.getByRole("button", { name: "Days since" })).toHaveFocus();
  });

  it("has a few rows of a million in the page, and gives each its true place", async () => {
    const customers = 1_000_000;
    const keys = packText(Array.from({ length: customers }, (_, i) => `K${i}`));
    const many = {
      ...orderTable([]),
      orderCount: customers,
      customerCount: customers,
      customer: Uint32Array.from({ length: customers }, (_, i) => i),
      time: new Float64Array(customers),
      net: Float64Array.from({ length: customers }, (_, i) => customers - i),
      refund: new Float64Array(customers),
      cost: new Float64Array(customers).fill(Number.NaN),
      dimensions: [],
      customerKey: keys,
      customerName: packText(Array.from({ length: customers }, () => "")),
    };
    const user = userEvent.setup();
    await showCustomers({
      orders: many,
      query: () => Promise.resolve(Uint32Array.from({ length: customers }, (_, i) => i)),
    });
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "1000001");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
    act(() => screen.getByRole("button", { name: "K0" }).focus());
    await user.keyboard("{End}");
    expect(screen.getByRole("button", { name: "K999999" })).toHaveFocus();
    expect(screen.getByRole("button", { name: "K999999" }).closest("tr")).toHaveAttribute("aria-rowindex", "1000001");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
    await user.keyboard("{PageUp}{ArrowUp}");
    expect(document.activeElement?.textContent).toMatch(/^K99998\d$/);
    await user.keyboard("{Home}");
    expect(screen.getByRole("button", { name: "K0" })).toHaveFocus();
  });

  it("keeps the focused row in the page while it is scrolled away by the wheel", async () => {
    const many = orderTable(Array.from({ length: 500 }, (_, i) => ({ customer: i, time: 0, net: 500 - i })));
    const { container } = await showCustomers({ orders: many });
    const first = screen.getByRole("button", { name: "C0" });
    act(() => first.focus());
    const scroller = container.querySelector(".cust-scroller");
    if (scroller === null) throw new Error("nothing scrolls");
    scroller.scrollTop = 10_000;
    fireEvent.scroll(scroller);
    expect(screen.getByRole("button", { name: "C190" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "C1" })).not.toBeInTheDocument();
    expect(first).toHaveFocus();
  });

  it("is two columns on a phone, sorted from a list", async () => {
    onPhone();
    const user = userEvent.setup();
    await showCustomers({ orders: shop, language: "vi" });
    expect(screen.getAllByRole("columnheader")).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText("Sắp xếp"), "Lâu chưa mua lại");
    expect(names()).toEqual(["Nguyễn Thị Ánh", "Trần Đức", "Lê Hoàng Phúc"]);
    const cells = within(screen.getAllByRole("row")[1] ?? document.body).getAllByRole("cell");
    expect(cells.map((cell) => cell.textContent)).toEqual([
      "Nguyễn Thị Ánh1 đơn · C0",
      "100.000\u00a0₫gần nhất 01/01/1970",
    ]);
  });
});

describe("search and filters", () => {
  it("finds without marks and says how many of how many, and their worth", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop });
    const status = screen.getByRole("status");
    expect(status).toHaveTextContent("All 3 customers");
    await user.type(screen.getByRole("searchbox"), "duc");
    await waitFor(() => expect(names()).toEqual(["Trần Đức"]));
    expect(status).toHaveTextContent("1 of 3 customers · ₫600 thousand · 60.0% of all revenue");
  });

  it("asks once for a word typed in one go", async () => {
    const user = userEvent.setup();
    const asked: string[] = [];
    await showCustomers({
      orders: shop,
      query: (query) => {
        asked.push(query.search);
        return Promise.resolve(Uint32Array.of(0));
      },
    });
    await user.type(screen.getByRole("searchbox"), "phuc");
    await waitFor(() => expect(asked.at(-1)).toBe("phuc"));
    expect(asked).toEqual(["", "phuc"]);
  });

  it("shows each criterion as a chip that takes it away", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop });
    await user.click(screen.getByRole("button", { name: "Filter" }));
    await user.type(screen.getByLabelText("Historic CLV, revenue, from"), "150,000");
    await user.selectOptions(screen.getByLabelText("On the first order: channel"), "Zalo (2)");
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("1 of 3 customers"));
    await user.click(screen.getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Filter (2)" })).toHaveFocus());
    expect(names()).toEqual(["Lê Hoàng Phúc"]);
    await user.click(screen.getByRole("button", { name: "Remove the filter First channel: Zalo" }));
    await waitFor(() => expect(names()).toEqual(["Trần Đức", "Lê Hoàng Phúc"]));
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(screen.queryByRole("button", { name: /Remove the filter/ })).not.toBeInTheDocument();
  });

  it("says what is no number, and a range that nobody can be in", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop });
    await user.click(screen.getByRole("button", { name: "Filter" }));
    const from = screen.getByLabelText("Orders, from");
    await user.type(from, "abc");
    expect(from).toHaveAccessibleDescription("Not a number");
    await user.clear(from);
    await user.type(from, "5");
    await user.type(screen.getByLabelText("Orders, to"), "2");
    expect(screen.getByText(/nobody fits/)).toBeInTheDocument();
    expect(from).toBeValid();
  });

  it("offers the whole list again when nobody fits", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop });
    await user.type(screen.getByRole("searchbox"), "nobody");
    await user.click(await screen.findByRole("button", { name: "Show all customers" }));
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(screen.getByRole("searchbox")).toHaveValue("");
  });
});

describe("answers", () => {
  function deferred() {
    const asked: { query: CustomerQuery; answer: (rows: Uint32Array) => void; refuse: () => void }[] = [];
    const query = (q: CustomerQuery) =>
      new Promise<Uint32Array>((resolve, reject) => {
        asked.push({ query: q, answer: resolve, refuse: () => reject(new Error("worker died")) });
      });
    return { asked, query };
  }

  it("that come after a newer question are dropped", async () => {
    const user = userEvent.setup();
    const { asked, query } = deferred();
    await showCustomers({ orders: shop, query });
    await act(async () => asked[0]?.answer(Uint32Array.of(2, 1, 0)));
    await user.click(screen.getByRole("button", { name: "Orders" }));
    await user.click(screen.getByRole("button", { name: "Customer" }));
    expect(asked.map(({ query: q }) => q.sort)).toEqual(["value", "orders", "name"]);
    expect(screen.getByRole("table")).toHaveAttribute("aria-busy", "true");
    await act(async () => asked[2]?.answer(Uint32Array.of(0, 2, 1)));
    await act(async () => asked[1]?.answer(Uint32Array.of(1, 2, 0)));
    expect(names()).toEqual(["Nguyễn Thị Ánh", "Lê Hoàng Phúc", "Trần Đức"]);
    expect(screen.getByRole("table")).toHaveAttribute("aria-busy", "false");
  });

  it("that fail are said, and can be asked for again", async () => {
    const user = userEvent.setup();
    const { asked, query } = deferred();
    await showCustomers({ orders: shop, query });
    await act(async () => asked[0]?.refuse());
    expect(screen.getByRole("alert")).toHaveTextContent("The list could not be worked out.");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await act(async () => asked[1]?.answer(Uint32Array.of(0)));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(names()).toEqual(["Nguyễn Thị Ánh"]);
  });
});

describe("names", () => {
  it("can be hidden: the place by value stands for name and key", async () => {
    const user = userEvent.setup();
    const { container } = await showCustomers({ orders: shop, language: "vi" });
    await user.click(screen.getByRole("checkbox", { name: "Ẩn tên khách" }));
    expect(names()).toEqual(["Khách 1", "Khách 2", "Khách 3"]);
    expect(container.querySelector(".cust-view")?.textContent).not.toMatch(/Ánh|Đức|Phúc|C0|C1|C2/);
  });
});

describe("the file", () => {
  it("holds the list as it stands: searched, sorted, in the language's form", async () => {
    const user = userEvent.setup();
    const parts: BlobPart[] = [];
    const RealBlob = Blob;
    vi.stubGlobal(
      "Blob",
      class extends RealBlob {
        constructor(pieces: BlobPart[], options?: BlobPropertyBag) {
          super(pieces, options);
          parts.push(...pieces);
        }
      },
    );
    URL.createObjectURL = () => "blob:x";
    URL.revokeObjectURL = () => undefined;
    let fileName = "";
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      fileName = this.download;
    });
    await showCustomers({ orders: shop, language: "vi" });
    await user.type(screen.getByRole("searchbox"), "h");
    await waitFor(() => expect(names()).toHaveLength(2));
    await user.click(screen.getByRole("button", { name: "Khách hàng" }));
    await waitFor(() => expect(names()[0]).toBe("Lê Hoàng Phúc"));
    await user.click(screen.getByRole("button", { name: "Xuất CSV" }));
    await waitFor(() => expect(fileName).toMatch(/^shop-khach-hang-\d{4}-\d\d-\d\d\.csv$/));
    const lines = parts
      .filter((part) => typeof part === "string")
      .join("")
      .split("\r\n");
    expect(lines[0]?.startsWith("\uFEFFHạng;Mã khách;")).toBe(true);
    expect(lines.slice(1)).toEqual([
      "2;C2;Lê Hoàng Phúc;1;300000;300000;1970-01-11;1970-01-11;0",
      "3;C0;Nguyễn Thị Ánh;1;100000;100000;1970-01-01;1970-01-01;10",
      "",
    ]);
    vi.stubGlobal("Blob", RealBlob);
  });
});

describe("no customers", () => {
  it("are said, with what to look at", async () => {
    await showCustomers({ orders: orderTable([]) });
    expect(screen.getByText("No customers yet")).toBeInTheDocument();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });
});
