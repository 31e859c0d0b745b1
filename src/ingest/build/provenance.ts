import { packText } from "../../engine";
import { Growable } from "../columns/growable";
import { type FileRead, type Provenance, type RefusedRows, refusalCauses } from "../types";
import { causes, codeOf } from "./causes";
import type { Documents, GroupRows } from "./documents";
import type { GroupInput } from "./input";
import { latestDates } from "./repeated";

/** File of each document's first row; a group of one file needs no look at its rows. */
export function filesOf(input: GroupInput, rows: GroupRows): (at: number) => number {
  const { files } = input.group;
  const only = files[0]?.file ?? 0;
  if (files.length < 2) return () => only;
  const found = new Int32Array(rows.endDoc - rows.firstDoc).fill(-1);
  for (const [position, { file, firstRow }] of files.entries()) {
    const end = files[position + 1]?.firstRow ?? input.rows;
    for (let row = firstRow; row < end; row++) {
      const i = (rows.doc[row] as number) - rows.firstDoc;
      if (found[i] === -1) found[i] = file;
    }
  }
  return (at) => found[at - rows.firstDoc] as number;
}

/** Which file each kept order stands in, with how many rows, and which orders stand there without counting. */
export function provenanceOf(
  inputs: readonly GroupInput[],
  rows: readonly GroupRows[],
  docs: Documents,
  kept: { readonly orderOf: Int32Array; readonly orders: number; readonly refunds: readonly number[] },
  targets: Int32Array,
): Provenance {
  const orderFile = new Uint32Array(kept.orders);
  const orderRows = new Uint32Array(kept.orders);
  const ids: string[] = [];
  const files = new Growable(Uint32Array);
  const noSale = new Set([codeOf("status"), codeOf("cancelled")]);
  for (const [g, input] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined) continue;
    const fileOf = filesOf(input, known);
    for (let at = known.firstDoc; at < known.endDoc; at++) {
      const order = kept.orderOf[at] as number;
      if (order >= 0) {
        orderFile[order] = fileOf(at);
        orderRows[order] = docs.rows[at] as number;
      } else if (noSale.has(docs.cause[at] as number) && docs.orderCode[at] !== 0) {
        ids.push(input.orderIds?.pool.at(docs.orderCode[at] as number) ?? "");
        files.push(fileOf(at));
      }
    }
  }
  for (const [i, at] of kept.refunds.entries()) {
    const order = targets[i] as number;
    if (order >= 0) orderRows[order] = (orderRows[order] as number) + (docs.rows[at] as number);
  }
  return { orderFile, orderRows, leftOut: { ids: packText(ids), file: files.data.slice(0, files.length) } };
}

/** Every refused row by file, line and cause, in file order. */
export function refusedRows(inputs: readonly GroupInput[], rows: readonly GroupRows[], docs: Documents): RefusedRows {
  const found: { file: number; line: number; cause: number }[] = [];
  const indexOf = causes.map((cause) => (refusalCauses as readonly string[]).indexOf(cause));
  for (const [g, input] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined) continue;
    for (const cause of ["tooManyColumns", "quoteUnclosed"] as const) {
      const { files, lines, length } = { ...input.group[cause], length: input.group[cause].rows };
      for (let i = 0; i < length; i++) {
        found.push({
          file: files.data[i] as number,
          line: lines.data[i] as number,
          cause: refusalCauses.indexOf(cause),
        });
      }
    }
    for (let row = 0; row < input.rows; row++) {
      const own = known.cause[row] as number;
      const cause = indexOf[own === 0 ? (docs.cause[known.doc[row] as number] as number) : own] ?? -1;
      if (cause >= 0) found.push({ ...input.group.lines.at(row), cause });
    }
  }
  found.sort((a, b) => a.file - b.file || a.line - b.line);
  return {
    file: Uint32Array.from(found, ({ file }) => file),
    line: Uint32Array.from(found, ({ line }) => line),
    cause: Uint8Array.from(found, ({ cause }) => cause),
  };
}

/** The files with what only their rows tell: how far they go in time, and where their orders' money comes from. */
export function filesWithFacts(files: readonly FileRead[], inputs: readonly GroupInput[]): FileRead[] {
  const found = new Map<number, { latest: number; money: GroupInput["rule"] }>();
  for (const input of inputs) {
    const latest = latestDates(input);
    for (const [position, { file }] of input.group.files.entries()) {
      const before = found.get(file)?.latest ?? Number.NEGATIVE_INFINITY;
      found.set(file, { latest: Math.max(before, latest[position] as number), money: input.rule });
    }
  }
  return files.map((read, i) => {
    const known = found.get(i);
    if (known === undefined || read.facts === undefined) return read;
    const latest = Number.isFinite(known.latest) ? { latest: known.latest } : {};
    return { ...read, facts: { ...read.facts, ...latest, money: known.money } };
  });
}
