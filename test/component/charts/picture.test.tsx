import { describe, expect, it } from "vitest";
import { composePicture, type Picture } from "../../../src/charts/picture/compose";
import { drawnChart } from "../../../src/charts/picture/drawnChart";
import { pictureFileName } from "../../../src/charts/picture/save";
import { tableBody } from "../../../src/charts/picture/tableBody";
import { type Measure, wrapText } from "../../../src/charts/picture/wrapText";
import { textWidth } from "../../../src/charts/textWidth";
import { tokens } from "../../../src/ui";

/** Every letter ten pixels wide. */
const measure: Measure = (text) => text.length * 10;
const fonts = { css: "@font-face{font-family:x}", letters: [{ letter: "M", weight: 600 }] };
const picture: Picture = {
  title: "Only 16% reach a fifth order",
  subtitle: "Share of customers",
  foot: "Shop <b>&Co</b> · n = 12",
  body: { markup: '<g id="drawing"/>', width: 640, height: 200 },
  palette: tokens.light,
};

function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
}

describe("text is broken into lines", () => {
  it("between words", () => {
    expect(wrapText("one two three", 70, 12, 400, measure)).toEqual(["one two", "three"]);
  });
  it("inside a word that is wider than a line", () => {
    expect(wrapText("a abcdefgh b", 40, 12, 400, measure)).toEqual(["a", "abcd", "efgh", "b"]);
  });
  it("not at all when there is none", () => {
    expect(wrapText("", 40, 12, 400, measure)).toEqual([]);
  });
});

describe("a picture", () => {
  it("carries title, subtitle, drawing, foot and the name of the house", () => {
    const composed = composePicture(picture, measure, fonts);
    const svg = parse(composed.svg);
    const texts = Array.from(svg.querySelectorAll("text"), (text) => text.textContent);
    expect(texts.join(" ")).toContain("Only 16% reach a fifth order");
    expect(texts).toContain("Share of customers");
    expect(texts).toContain("Perennial");
    expect(svg.querySelector("#drawing")).not.toBeNull();
    expect(svg.documentElement.getAttribute("height")).toBe(String(composed.height));
  });

  it("takes text from files as text", () => {
    const svg = parse(composePicture(picture, measure, fonts).svg);
    expect(svg.querySelector("b")).toBeNull();
    expect(svg.documentElement.textContent).toContain("Shop <b>&Co</b>");
    const odd = parse(composePicture({ ...picture, title: "a\u0000b\u0007c" }, measure, fonts).svg);
    expect(odd.querySelector("text")?.textContent).toBe("abc");
  });

  it("grows with the lines of its title", () => {
    const long = { ...picture, title: Array<string>(40).fill("word").join(" ") };
    const one = composePicture(picture, measure, fonts).height;
    expect(composePicture(long, measure, fonts).height).toBeGreaterThan(one + 50);
  });

  it("keeps the strip of letters below itself", () => {
    const plain = composePicture(picture, measure, fonts);
    const tested = composePicture(picture, measure, fonts, true);
    expect(tested.height).toBe(plain.height);
    const outer = Number(parse(tested.svg).documentElement.getAttribute("height"));
    expect(outer).toBeGreaterThan(plain.height);
    expect(parse(plain.svg).documentElement.textContent).not.toMatch(/M$/);
  });

  it("of a table holds each figure", () => {
    const table = {
      columns: [
        { label: "Customer", numeric: false },
        { label: "Orders", numeric: true },
      ],
      rows: [
        ["Nguyễn & con", "41"],
        ["x".repeat(90), "3"],
      ],
    };
    const body = tableBody(table, tokens.dark);
    const texts = Array.from(parse(body.markup).querySelectorAll("text"), (text) => text.textContent);
    expect(texts).toEqual(["Customer", "Nguyễn & con", expect.stringMatching(/^x+…x+$/), "Orders", "41", "3"]);
    expect(texts[2]?.length).toBeLessThan(45);
  });

  it("of a table has room for what stands in each column, and breaks the labels of its figures", () => {
    const label = "Only one of the two in all their orders";
    const columns = ["Bought", "Goes with", label].map((text, i) => ({ label: text, numeric: i === 2 }));
    const pair = ["Bình giữ nhiệt tre, 450 ml", "Cà phê Robusta Buôn Ma Thuột, 500 g", "923"];
    const { markup, width } = tableBody({ columns, rows: [pair] }, tokens.light);
    const texts = Array.from(parse(markup).querySelectorAll("text"));
    const spanOf = (text: string) => {
      const found = texts.find((other) => other.textContent === text);
      const [x, long] = [Number(found?.getAttribute("x")), textWidth(text, Number(found?.getAttribute("font-size")))];
      return found?.getAttribute("text-anchor") === "end" ? [x - long, x] : [x, x + long];
    };
    const [first, second, third] = pair.map(spanOf);
    expect(first?.[1]).toBeLessThan(second?.[0] ?? 0);
    expect(second?.[1]).toBeLessThan(third?.[0] ?? 0);
    expect(third?.[1]).toBeLessThanOrEqual(width);
    expect(texts.map((text) => text.textContent)).not.toContain(label);
  });
});

describe("the drawing on the page", () => {
  it("is the wrapper's own surface, without what shows under the pointer", () => {
    const root = document.createElement("div");
    root.innerHTML =
      '<div class="recharts-wrapper"><div><svg class="recharts-surface" width="14" height="14"></svg></div>' +
      '<svg class="recharts-surface" width="300" height="200"><path class="recharts-tooltip-cursor"/><path id="line"/></svg></div>';
    const drawn = drawnChart(root);
    expect(drawn).toMatchObject({ width: 300, height: 200 });
    expect(drawn?.markup).toContain('id="line"');
    expect(drawn?.markup).not.toContain("cursor");
  });

  it("is none before anything is drawn", () => {
    expect(drawnChart(document.createElement("div"))).toBeNull();
  });
});

describe("a picture's file name", () => {
  it.each([
    ["Cửa hàng mẫu valueShare", "Cửa hàng mẫu valueShare.png"],
    ['a/b\\c:d*"e?', "a b c d e.png"],
    ["../../etc", "etc.png"],
    ["", "chart.png"],
  ])("%j becomes %j", (name, file) => {
    expect(pictureFileName(name, "png")).toBe(file);
  });

  it("is not too long", () => {
    expect(pictureFileName("x".repeat(300), "svg")).toHaveLength(84);
  });
});
