import { cutMiddle } from "../ui";
import { textWidth } from "./textWidth";

const least = 4;

/** A text that is no wider than `width` px, its middle left out where there is no room for all of it. */
export function fitText(text: string, width: number, size: number, weight = 400): string {
  const { length } = Array.from(text);
  if (textWidth(text, size, weight) <= width) return text;
  let [fits, tooLong] = [least, length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (textWidth(cutMiddle(text, middle), size, weight) <= width) fits = middle;
    else tooLong = middle;
  }
  return cutMiddle(text, fits);
}
