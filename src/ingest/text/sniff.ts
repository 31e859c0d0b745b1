import { ImportError } from "../importError";
import type { Encoding } from "../types";

/** Bytes looked at before the encoding of a file is decided. */
export const sniffBytes = 65_536;

const binaryMagic: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
];
const oldExcelMagic = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Refuses files that hold no text: pictures, archives, PDF, and workbooks (with their own code, as the way out differs). */
export function refuseBinary(head: Uint8Array, file: string): void {
  if (startsWith(head, oldExcelMagic)) throw new ImportError("spreadsheetFile", { file, detail: "xls" });
  for (const magic of binaryMagic) {
    if (startsWith(head, magic)) throw new ImportError("binaryFile", { file });
  }
}

/** Many systems name an HTML table or an XML workbook ".xls": its text is no table of cells. */
export function refuseMarkup(head: string, file: string): void {
  const start = head.slice(0, 512).trimStart().toLowerCase();
  if (/^<(!doctype html|html|table|\?xml|meta|style)/.test(start)) {
    throw new ImportError("spreadsheetFile", { file, detail: "html" });
  }
}

/**
 * UTF-16 by its byte order mark, or by zero bytes that all stand on one side of the pairs.
 * Null when the bytes are no UTF-16; zero bytes in any other pattern are a binary file.
 */
export function sniffUtf16(head: Uint8Array, file: string): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  }
  if (even + odd === 0) return null;
  const pairs = head.length / 2;
  if (odd > 0.3 * pairs && even < 0.02 * pairs) return "utf-16le";
  if (even > 0.3 * pairs && odd < 0.02 * pairs) return "utf-16be";
  throw new ImportError("binaryFile", { file });
}

const vowels = new Set([..."aeiouyAEIOUY"].map((letter) => letter.charCodeAt(0)));
// windows-1258 writes a tone as a byte of its own after the vowel, which may itself be one of â ă ê ô ơ ư.
for (const byte of [0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd]) vowels.add(byte);
const toneBytes = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);

/** windows-1258 when a good part of the bytes above ASCII are Vietnamese tones after a vowel, else windows-1252. */
export function sniffLegacy(bytes: Uint8Array): Encoding {
  let high = 0;
  let tones = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    high++;
    if (i > 0 && toneBytes.has(byte) && vowels.has(bytes[i - 1] as number)) tones++;
  }
  return tones >= 1 && tones >= 0.2 * high ? "windows-1258" : "windows-1252";
}
