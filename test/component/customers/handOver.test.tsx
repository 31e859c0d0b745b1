import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { packText } from "../../../src/engine";
import { orderTable } from "../../support/tables";
import { showCustomers } from "./harness";

const shop = {
  ...orderTable(
    [0, 1, 2].map((customer) => ({ customer, time: 0, net: 100 + customer })),
    ["Ánh", "Đức", "Đào"],
  ),
  contacts: { email: packText(["a@example.com", "", "d@example.com"]), phone: packText(["", "", ""]) },
};

it("the list can be handed over as it is searched, beside the file of all columns", async () => {
  const user = userEvent.setup();
  await showCustomers({ orders: shop });
  expect(screen.getByRole("button", { name: "Export CSV" })).toBeEnabled();
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "d" } });
  await screen.findByText(/2 of 3 customers/);
  await user.click(screen.getByRole("button", { name: "For mail, chat and ads" }));
  expect(await screen.findByText(/^2 customers: 1 with e-mail, 0 with phone, 1 with neither/)).toBeVisible();
});
