import { ImportError } from "../importError";
import type { Encoding, EncodingReading } from "../types";
import { refuseBinary, sniffBytes, sniffLegacy, sniffUtf16 } from "./sniff";
import { firstHighByte, incompleteTail } from "./utf8";

const legacyEncodings: readonly Encoding[] = ["windows-1258", "windows-1252"];
const shownCells = 5;

/** The first cells that hold letters above ASCII, as bytes. */
function cellsAboveAscii(bytes: Uint8Array): Uint8Array[] {
  const ends = new Set([...'\n\r,;|\t"'].map((mark) => mark.charCodeAt(0)));
  const found = new Map<string, Uint8Array>();
  let start = 0;
  for (let at = 0; at <= bytes.length && found.size < shownCells; at++) {
    if (at < bytes.length && !ends.has(bytes[at] as number)) continue;
    const cell = bytes.subarray(start, Math.min(at, start + 80));
    if (firstHighByte(cell) >= 0) found.set(cell.join(), cell);
    start = at + 1;
  }
  return [...found.values()];
}

/**
 * Bytes of one file, slice by slice, to text. UTF-8 is read strictly. A file that has shown only ASCII so far and then
 * breaks UTF-8 is read on as windows-1258 or windows-1252, since ASCII is the same in all of them; a file that has shown
 * real UTF-8 and then breaks it is refused: half of its names would be garbled.
 */
export class ByteDecoder {
  readonly #file: string;
  #held = new Uint8Array(0);
  #started = false;
  #asciiSoFar = true;
  /** Set while a legacy encoding is being decided, from this many bytes on. */
  #awaitingLegacy = false;
  #encoding: Encoding = "utf-8";
  #streaming: TextDecoder | null = null;
  /** Bytes by which a legacy encoding was decided, or would have been. */
  #legacy: Uint8Array | null = null;
  readonly #chosen: Encoding | null = null;
  readonly #strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  /** @param encoding the user's word on the encoding; null decides by the bytes. */
  constructor(file: string, encoding: Encoding | null = null) {
    this.#file = file;
    if (encoding === null) return;
    this.#encoding = encoding;
    this.#chosen = encoding;
    this.#streaming = new TextDecoder(encoding);
  }

  get encoding(): Encoding {
    return this.#encoding;
  }

  /**
   * Text of the next slice; may be blank while bytes are held back.
   * @throws ImportError `binaryFile`, `spreadsheetFile`, `unreadableFile`.
   */
  decode(slice: Uint8Array, last: boolean): string {
    if (this.#streaming !== null) {
      if (this.#chosen !== null && this.#legacy === null && firstHighByte(slice) >= 0) {
        const from = firstHighByte(slice);
        this.#legacy = slice.slice(Math.max(0, from - 200), from + sniffBytes);
      }
      return this.#streaming.decode(slice, { stream: !last });
    }
    let bytes = slice;
    if (this.#held.length > 0) {
      bytes = new Uint8Array(this.#held.length + slice.length);
      bytes.set(this.#held);
      bytes.set(slice, this.#held.length);
    }
    if (!this.#started) {
      if (bytes.length < sniffBytes && !last) return this.#hold(bytes);
      this.#started = true;
      const head = bytes.subarray(0, sniffBytes);
      refuseBinary(head, this.#file);
      const utf16 = sniffUtf16(head, this.#file);
      if (utf16 !== null) return this.#stream(utf16, bytes, last);
      if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
        this.#asciiSoFar = false;
        bytes = bytes.subarray(3);
      }
    }
    if (this.#awaitingLegacy) return this.#decideLegacy(bytes, last);
    return this.#decodeUtf8(bytes, last);
  }

  #decodeUtf8(bytes: Uint8Array, last: boolean): string {
    const tail = last ? 0 : incompleteTail(bytes);
    const whole = tail === 0 ? bytes : bytes.subarray(0, bytes.length - tail);
    let text: string;
    try {
      text = this.#strict.decode(whole);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      if (!this.#asciiSoFar || this.#startsAsUtf8(whole)) throw new ImportError("unreadableFile", { file: this.#file });
      return this.#decideLegacy(bytes, last);
    }
    if (this.#asciiSoFar && text.length !== whole.length) this.#asciiSoFar = false;
    this.#held = bytes.slice(bytes.length - tail);
    return text;
  }

  /** Whether the first characters above ASCII are well-formed UTF-8: then the break after them is damage, not a legacy file. */
  #startsAsUtf8(bytes: Uint8Array): boolean {
    const from = firstHighByte(bytes);
    const probe = bytes.subarray(from, from + 4);
    for (let length = 2; length <= 4; length++) {
      try {
        this.#strict.decode(probe.subarray(0, length));
        return true;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }
    return false;
  }

  #decideLegacy(bytes: Uint8Array, last: boolean): string {
    // Decided on a fixed stretch, so that where the slices end cannot change the answer.
    const from = firstHighByte(bytes);
    if (bytes.length - from < sniffBytes && !last) {
      this.#awaitingLegacy = true;
      return this.#hold(bytes);
    }
    this.#legacy = bytes.slice(Math.max(0, from - 200), from + sniffBytes);
    return this.#stream(sniffLegacy(bytes.subarray(from === 0 ? 0 : from - 1, from + sniffBytes)), bytes, last);
  }

  #stream(encoding: Encoding, bytes: Uint8Array, last: boolean): string {
    this.#encoding = encoding;
    this.#streaming = new TextDecoder(encoding);
    this.#held = new Uint8Array(0);
    return this.#streaming.decode(bytes, { stream: !last });
  }

  /** Where the bytes left the encoding open: the same cells under each that they may be in, the one in force first. */
  readings(): EncodingReading[] {
    if (this.#legacy === null) return [];
    const cells = cellsAboveAscii(this.#legacy);
    const others = legacyEncodings.filter((encoding) => encoding !== this.#encoding);
    return [this.#encoding, ...others].map((encoding) => {
      const decoder = new TextDecoder(encoding);
      return { encoding, cells: cells.map((cell) => decoder.decode(cell).normalize("NFC")) };
    });
  }

  #hold(bytes: Uint8Array): string {
    this.#held = bytes.slice();
    return "";
  }
}
