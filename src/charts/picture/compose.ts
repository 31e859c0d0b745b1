import { fontFamily, type Tokens } from "../../ui";
import { type Measure, wrapText } from "./wrapText";

/** A drawing as SVG markup (one element) with its size in pixels. */
export interface PictureBody {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** Everything a picture of a chart carries, so that it explains itself away from the page. */
export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
  readonly body: PictureBody;
  readonly palette: Tokens;
}

/** The fonts a picture carries, and a letter of each to see whether it is there yet. */
export interface PictureFonts {
  readonly css: string;
  readonly letters: readonly { readonly letter: string; readonly weight: number }[];
}

export interface ComposedSvg {
  readonly svg: string;
  readonly width: number;
  /** Height of the picture itself; a strip of letters may stand below it. */
  readonly height: number;
}

/** Side of a letter's square in the strip below a picture. */
export const letterSquare = 24;

const padding = 28;
const minWidth = 480;
const signature = "Perennial";

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

/**
 * One SVG of its own: title, subtitle, the drawing, a hairline, the foot and the name of the house.
 *
 * @param withLetters adds a strip below the picture with a letter of each font, black on white
 */
export function composePicture(
  picture: Picture,
  measure: Measure,
  fonts: PictureFonts,
  withLetters = false,
): ComposedSvg {
  const { body, palette } = picture;
  const inner = Math.ceil(Math.max(body.width, minWidth - 2 * padding));
  const width = inner + 2 * padding;
  const parts: string[] = [];
  let y = padding;

  const write = (text: string, size: number, weight: number, color: string, room: number, leading: number) => {
    for (const line of wrapText(text, room, size, weight, measure)) {
      y += leading;
      parts.push(
        `<text x="${padding}" y="${y - leading * 0.28}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(line)}</text>`,
      );
    }
  };

  write(picture.title, 18, 600, palette.ink, inner, 26);
  y += 2;
  write(picture.subtitle, 13, 400, palette.muted, inner, 19);
  y += 14;
  parts.push(`<g transform="translate(${padding + (inner - body.width) / 2} ${y})">${body.markup}</g>`);
  y += body.height + 12;
  parts.push(`<path d="M${padding} ${y + 0.5}H${width - padding}" stroke="${palette.hairline}"/>`);
  y += 8;
  const nameWidth = measure(signature, 12, 600);
  const nameY = y + 18 - 5;
  write(picture.foot, 12, 400, palette.muted, inner - nameWidth - 24, 18);
  parts.push(
    `<text x="${width - padding}" y="${nameY}" text-anchor="end" font-size="12" font-weight="600" fill="${palette.accent}">${signature}</text>`,
  );
  const height = Math.ceil(y + padding - 8);

  const strip = withLetters ? letterStrip(fonts, height) : "";
  const outer = withLetters ? height + letterSquare : height;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${outer}" viewBox="0 0 ${width} ${outer}" ` +
    `font-family="${escapeXml(fontFamily)}" style="font-variant-numeric:tabular-nums">` +
    `<title>${escapeXml(picture.title)}</title><style>${fonts.css}</style>` +
    `<rect width="100%" height="100%" fill="${palette.card}"/>${parts.join("")}${strip}</svg>`;
  return { svg, width, height };
}

function letterStrip(fonts: PictureFonts, top: number): string {
  const letters = fonts.letters.map(
    ({ letter, weight }, i) =>
      `<text x="${i * letterSquare + 4}" y="${top + 19}" font-size="18" font-weight="${weight}" fill="#000">${escapeXml(letter)}</text>`,
  );
  return `<rect y="${top}" width="100%" height="${letterSquare}" fill="#fff"/>${letters.join("")}`;
}
