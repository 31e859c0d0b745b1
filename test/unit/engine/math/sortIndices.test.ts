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

  it("are those of a comparator, for any numbers", () => {
    // From 2⁵² on, the low bits of a key are those of the whole number: each bit gets to decide.
    const lowBits = fc.integer({ min: 0, max: 2 ** 34 }).map((n) => 2 ** 52 + n);
    const numbers = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constantFrom(0, 1, 1e6));
    const keys = fc.oneof(fc.array(numbers), fc.array(lowBits, { minLength: 10 }));
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
