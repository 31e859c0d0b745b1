import { expect, it } from "vitest";
import { defaultMapping } from "../../../src/ingest/mapping";
import { withRole } from "../../../src/state/importEdits";
import { readAll } from "../ingest/support";

it("a total that is another on each row of an order is the line's", () => {
  const content =
    "Kassa,date,email,item,total\nB1,2026-01-02,a@x.vn,Mug,10\nB1,2026-01-02,a@x.vn,Cup,7\nB2,2026-01-03,a@x.vn,Cup,7\n";
  const draft = readAll([{ name: "a.csv", content }]).draft();
  const [of] = draft.groups;
  const [group] = defaultMapping(draft).groups;
  if (of === undefined || group === undefined) throw new Error("no group");
  expect(withRole(of, group, 0, "orderId").roles[4]).toBe("lineTotal");
});

it.each([
  ["that repeat make lines of the rows", "B1,B1,B2", "line"],
  ["that never do leave each row an order", "B1,B2,B3", "order"],
])("order numbers chosen by hand %s", (_, numbers, grain) => {
  const rows = numbers.split(",").map((bon) => `${bon},2026-01-02,a@x.vn,Mug,10`);
  const content = `Kassa,date,email,item,line total\n${rows.join("\n")}\n`;
  const draft = readAll([{ name: "a.csv", content }]).draft();
  const [of] = draft.groups;
  const [group] = defaultMapping(draft).groups;
  if (of === undefined || group === undefined) throw new Error("no group");
  expect(group).toMatchObject({ grain: "order", roles: expect.not.arrayContaining(["orderId"]) });
  expect(withRole(of, group, 0, "orderId")).toMatchObject({ grain, roles: expect.arrayContaining(["orderId"]) });
});
