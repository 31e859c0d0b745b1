import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packText, unpackText } from "../../../src/engine";
import { type Column, checkLengths, chunksOf, flatten, joinChunks, unflatten } from "../../../src/store/columns";
import { smallDataset } from "../../support/dataset";

const roundTrip = (column: Column, size: number) => joinChunks([...chunksOf("x", column, size)].map((c) => c.data));

describe("columns at rest", () => {
  it("any column cut into chunks of any size and joined again is the same column", () => {
    fc.assert(
      fc.property(fc.array(fc.double()), fc.integer({ min: 1, max: 9 }), (values, size) => {
        const column = Float64Array.from(values);
        expect(roundTrip(column, size)).toEqual(column);
      }),
    );
  });

  it("texts keep their pieces, blank ones and Vietnamese ones included", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.integer({ min: 1, max: 9 }), (texts, size) => {
        const joined = roundTrip(packText(texts), size);
        if (!("ends" in joined)) throw new Error("not a text column");
        expect(unpackText(joined)).toEqual(texts);
      }),
    );
  });

  it("a chunk owns its memory: it does not drag the whole column into the database", () => {
    const [chunk] = chunksOf("x", new Uint32Array(1000), 10);
    if (!(chunk?.data instanceof Uint32Array)) throw new Error("not a Uint32Array");
    expect(chunk.data.buffer.byteLength).toBe(40);
  });

  it("flatten and unflatten are inverse", () => {
    const { orders, lines } = smallDataset("a");
    expect(unflatten(flatten(orders, lines))).toEqual({ orders, lines });
  });

  it("a column of a wrong length or a missing column is an error, not a wrong figure", () => {
    const { orders, lines } = smallDataset("a");
    const flat = flatten(orders, lines);
    const cut = new Map(flat.columns).set("order.net", new Float64Array(2));
    expect(() => checkLengths({ shape: flat.shape, columns: cut })).toThrow("order.net");
    const without = new Map(flat.columns);
    without.delete("order.time");
    expect(() => unflatten({ shape: flat.shape, columns: without })).toThrow("order.time");
  });
});
