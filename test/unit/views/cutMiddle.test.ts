import { describe, expect, it } from "vitest";
import { cutMiddle } from "../../../src/ui/cutMiddle";

describe("a name cut in its middle", () => {
  it("keeps both ends, by which names of one kind are told apart, and is never longer than asked for", () => {
    const names = ["04", "05"].map(
      (end) => `Máy phát điện công nghiệp ba pha dùng dầu diesel kèm tủ chuyển nguồn ${end}`,
    );
    const [one, other] = names.map((name) => cutMiddle(name, 40));
    expect(one).toBe("Máy phát điện công nghiệ…chuyển nguồn 04");
    expect(one).not.toBe(other);
    for (const most of [3, 4, 5, 17, 40])
      expect(Array.from(cutMiddle(names[0] ?? "", most)).length).toBeLessThanOrEqual(most);
  });

  it("leaves a name that fits as it is, and no letter of two halves in half", () => {
    expect(cutMiddle("Áo thun", 7)).toBe("Áo thun");
    expect(cutMiddle("🎁🎁🎁🎁🎁🎁", 5)).toBe("🎁🎁🎁…🎁");
  });
});
