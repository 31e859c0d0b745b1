import type { ColumnDraft, FileGroupDraft, ImportDraft, Role, RoleReason } from "../../../src/ingest";
import { missingFields } from "../../../src/ingest/mapping";

interface ColumnSpec {
  readonly header: string;
  readonly role: Role;
  readonly reason?: RoleReason;
  readonly sample?: string;
}

function column(spec: ColumnSpec, index: number): ColumnDraft {
  return {
    index,
    header: spec.header,
    role: spec.role,
    reason: spec.reason ?? (spec.role === "ignore" ? "none" : "alias"),
    samples: [spec.sample ?? "x"],
    filled: 3214,
    distinct: 12,
  };
}

/** A group of files with the given columns, everything else settled. */
export function group(specs: readonly ColumnSpec[], patch: Partial<FileGroupDraft> = {}): FileGroupDraft {
  return {
    files: [{ name: "orders.csv", bytes: 1000, encoding: "utf-8", delimiter: ",", headerLine: 1, rows: 3214 }],
    platform: null,
    headerSignature: specs.map((spec) => spec.header).join("|"),
    columns: specs.map(column),
    preview: [specs.map((spec) => spec.sample ?? "x"), specs.map((spec) => spec.sample ?? "y")],
    grain: "order",
    dateOrder: "ymd",
    dateExample: null,
    decimalMark: ".",
    numberExample: null,
    statuses: [],
    currencies: [],
    missing: missingFields(specs.map((spec) => spec.role)),
    ...patch,
  };
}

export function draftOf(...groups: FileGroupDraft[]): ImportDraft {
  return { groups, currency: "VND", complete: groups.every((g) => g.missing.length === 0) };
}

export const plainColumns: readonly ColumnSpec[] = [
  { header: "Email", role: "customerEmail", sample: "an@shop.example" },
  { header: "Created at", role: "orderDate", sample: "03/04/2026" },
  { header: "Total", role: "orderTotal", sample: "1.234" },
];

/** A Shopify export as it is recognised: 79 columns, most of them of no use here. */
export function shopify(): FileGroupDraft {
  const used: ColumnSpec[] = [
    { header: "Name", role: "orderId", reason: "platform" },
    { header: "Email", role: "customerEmail", reason: "platform" },
    { header: "Financial Status", role: "status", reason: "platform" },
    { header: "Subtotal", role: "orderTotal", reason: "platform" },
    { header: "Created at", role: "orderDate", reason: "platform" },
    { header: "Phone", role: "customerPhone", reason: "platform" },
    { header: "Refunded Amount", role: "refund", reason: "platform" },
  ];
  const unused = Array.from({ length: 72 }, (_, i): ColumnSpec => ({ header: `Column ${i + 8}`, role: "ignore" }));
  const files = ["a.csv", "b.csv", "c.csv"].map((name, i) => ({
    name,
    bytes: 1000,
    encoding: "utf-8" as const,
    delimiter: "," as const,
    headerLine: 1,
    rows: [2000, 1000, 214][i] ?? 0,
  }));
  return group([...unused.slice(0, 30), ...used, ...unused.slice(30)], {
    files,
    platform: "Shopify",
    grain: "line",
    dateOrder: "dmy",
    statuses: [
      { value: "paid", rows: 3000, excluded: false },
      { value: "voided", rows: 150, excluded: true },
      { value: "pending", rows: 64, excluded: true },
    ],
  });
}
