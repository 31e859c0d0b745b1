import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicesBelow, sortIndices, sortIndicesDescending } from "../../../../src/engine/math/sortIndices";

describe("indices by key", () => {
  it("stand from the smallest to the largest, equals as they came, −0 with 0, NaN last", () => {
    const keys = Float64Array.of(3, -1, Number.NaN, 0, -0, 3, Number.NEGATIVE_INFINITY, 1e300, -2.5e-320);
    expect(Array.from(sortIndices(keys, indicesBelow(9)))).toEqual([6, 1, 8, 3, 4, 0, 5, 7, 2]);
    expect(Array.from(sortIndicesDescending(keys, indicesBelow(9)))).toEqual([7, 0, 5, 3, 4, 8, 1, 6, 2]);
  });

  it("are only those that were given, which stay as they are", () => {
    const keys = Float64Array.of(5, 4, 3, 2, 1);
    const indices = Uint32Array.of(0, 2, 4);
    expect(Array.from(sortIndices(keys, indices))).toEqual([4, 2, 0]);
    expect(Array.from(indices)).toEqual([0, 2, 4]);
    expect(sortIndices(keys, new Uint32Array(0))).toHaveLength(0);
  });

  it("are told apart by every single bit of their keys", () => {
    // From 2⁵² on, the bits of the fraction are those of the whole number; the exponent's are powers of two.
    for (let bit = 0; bit < 52; bit++) {
      const keys = Float64Array.of(2 ** 52 + 2 ** bit, 2 ** 52 + 2 ** bit - 1);
      expect(Array.from(sortIndices(keys, indicesBelow(2)))).toEqual([1, 0]);
    }
    for (let bit = 0; bit < 10; bit++) {
      const keys = Float64Array.of(2 ** (2 ** bit - 1023), 2 ** (2 ** bit - 1024));
      expect(Array.from(sortIndices(keys, indicesBelow(2)))).toEqual([1, 0]);
    }
  });

  it("are those of a comparator, for any numbers", () => {
    const keys = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constantFrom(0, 1, 1e6)));
    fc.assert(
      fc.property(keys, (list) => {
        const plain = list.map((_, i) => i);
        const compare = (a: number, b: number) =>
          (list[a] ?? 0) < (list[b] ?? 0) ? -1 : (list[a] ?? 0) > (list[b] ?? 0) ? 1 : 0;
        const typed = Float64Array.from(list);
        expect(Array.from(sortIndices(typed, indicesBelow(list.length)))).toEqual(plain.toSorted(compare));
        expect(Array.from(sortIndicesDescending(typed, indicesBelow(list.length)))).toEqual(
          plain.toSorted((a, b) => compare(b, a)),
        );
      }),
    );
  });
});
