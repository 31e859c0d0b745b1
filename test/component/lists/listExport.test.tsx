import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { analyse, defaultAnalysisSettings, type OrderTable, packText } from "../../../src/engine";
import { I18nProvider, type Language } from "../../../src/i18n";
import { theme } from "../../../src/ui";
import { download } from "../../../src/ui/download";
import { ListExport } from "../../../src/views/shared/lists";
import { orderTable } from "../../support/tables";

vi.mock("../../../src/ui/download", () => ({ download: vi.fn() }));

const day = Date.UTC(2026, 0, 5);
const contacts = {
  email: packText(["lan@shop.vn", "", "mai@shop.vn", ""]),
  phone: packText(["0901234567", "0387654321", "", ""]),
};
const bare = orderTable([0, 1, 2, 3].map((customer) => ({ customer, time: day, net: 1000 })));
const reachable: OrderTable = { ...bare, contacts };

function show(orders: OrderTable, language: Language = "en", customers = Uint32Array.of(0, 1, 2, 3)) {
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="VND">
        <ListExport
          customers={customers}
          name="Win back"
          orders={orders}
          analysis={analyse(orders, defaultAnalysisSettings)}
          forecast={null}
        />
      </I18nProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}

async function written(): Promise<{ name: string; text: string }> {
  await waitFor(() => expect(download).toHaveBeenCalled());
  const [name, blob] = vi.mocked(download).mock.calls.at(-1) ?? [];
  const reader = new FileReader();
  const text = new Promise<string>((resolve) => {
    reader.onload = () => resolve(String(reader.result));
  });
  reader.readAsText(blob ?? new Blob());
  return { name: name ?? "", text: await text };
}

beforeEach(() => vi.mocked(download).mockClear());

describe("ListExport", () => {
  it("says how many can be reached before anything is written", async () => {
    const user = show(reachable);
    await user.click(screen.getByRole("button", { name: "Export this list" }));
    expect(await screen.findByText(/^4 customers: 2 with e-mail, 2 with phone, 1 with neither/)).toBeVisible();
    expect(screen.getByLabelText("Numbers without a country code are from")).toHaveValue("VN");
  });

  it("writes a hashed list of those it can, under a plain name", async () => {
    const user = show(reachable);
    await user.click(screen.getByRole("button", { name: "Export this list" }));
    await user.click(await screen.findByTestId("list-google"));
    const { name, text } = await written();
    expect(name).toMatch(/^win-back-google-ads-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.split("\r\n")).toHaveLength(5);
    expect(text).toMatch(/^Email,Phone\r\n[0-9a-f]{64},[0-9a-f]{64}\r\n,[0-9a-f]{64}\r\n/);
  });

  it("takes numbers for another country's when told so", async () => {
    const phone = packText(["(021) 555-0100-99", "", "", ""]);
    const user = show({ ...bare, contacts: { email: packText(["", "", "", ""]), phone } });
    await user.click(screen.getByRole("button", { name: "Export this list" }));
    await screen.findByText(/^4 customers: 0 with e-mail, 0 with phone, 4 with neither/);
    expect(screen.getByTestId("list-meta")).toBeDisabled();
    expect(screen.getByText(/from another country, choose it here/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Numbers without a country code are from"), "ID");
    await screen.findByText(/^4 customers: 0 with e-mail, 1 with phone, 3 with neither/);
    await user.click(screen.getByTestId("list-meta"));
    // sha256sum of 6221555010099 and of id
    expect((await written()).text).toBe(
      "email,phone,country\r\n,1d9080abaf6bcff7a1bcc10f0e594b40e6ad97b886958ea80621bdc530a18870,a56145270ce6b3bebd1dd012b73948677dd618d496488bc608a3cb43ce3547dd\r\n",
    );
  });

  it("does not ask for the country of phones where nobody has one", async () => {
    const user = show({ ...bare, contacts: { email: contacts.email, phone: packText(["", "", "", ""]) } });
    await user.click(screen.getByRole("button", { name: "Export this list" }));
    await screen.findByText(/^4 customers: 2 with e-mail, 0 with phone/);
    expect(screen.queryByLabelText("Numbers without a country code are from")).toBeNull();
    expect(screen.getByTestId("list-google")).toBeEnabled();
  });

  it("says so where the files have such columns, and these customers nothing in them", async () => {
    const user = show(reachable, "en", Uint32Array.of(3));
    await user.click(screen.getByRole("button", { name: "Export this list" }));
    expect(await screen.findByText(/^None of these customers has an e-mail or a phone in your files/)).toBeVisible();
    expect(screen.queryByLabelText("Numbers without a country code are from")).toBeNull();
    expect(screen.getByTestId("list-plain")).toBeEnabled();
  });

  it("offers the plain list, and says why not the hashed ones, where nobody can be reached", async () => {
    const user = show(bare, "vi");
    await user.click(screen.getByRole("button", { name: "Xuất danh sách này" }));
    await screen.findByText(/không có cột email hay số điện thoại/);
    for (const platform of ["google", "meta", "tiktok"]) expect(screen.getByTestId(`list-${platform}`)).toBeDisabled();
    await user.click(screen.getByTestId("list-plain"));
    const { name, text } = await written();
    expect(name).toMatch(/^win-back-khach-hang-/);
    expect(text).toContain(";C0;1;2026-01-05;1000\r\n");
  });

  it("has nothing to write of nobody", async () => {
    const user = show(reachable, "en", new Uint32Array());
    await user.click(screen.getByRole("button", { name: "Export this list" }));
    expect(await screen.findByText("The list is empty.")).toBeVisible();
    expect(screen.queryByTestId("list-plain")).toBeNull();
  });
});
