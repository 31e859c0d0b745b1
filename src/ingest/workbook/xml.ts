/// <reference path="./saxen.d.ts" />
import { Parser } from "saxen";

/** An attribute's value by its name as written; with `anyPrefix` the name is compared without its prefix. */
export type Attribute = (name: string, anyPrefix?: boolean) => string | undefined;

/** What a reader of XML is told, in document order. Names come without their prefix. */
export interface XmlEvents {
  open(name: string, attribute: Attribute): void;
  close?(name: string): void;
  text?(text: string): void;
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** A parser of whole documents, or of slices that hold whole elements. @throws Error when the XML is broken. */
export function xmlParser(events: XmlEvents): (xml: string) => void {
  const parser = new Parser();
  parser.on("openTag", (name, attributes, decode) => {
    events.open(local(name), (wanted, anyPrefix = false) => {
      const all = attributes();
      const value = all[anyPrefix ? (Object.keys(all).find((key) => local(key) === wanted) ?? "") : wanted];
      return value === undefined || !value.includes("&") ? value : decode(value);
    });
  });
  parser.on("closeTag", (name) => events.close?.(local(name)));
  parser.on("text", (text, decode) => events.text?.(text.includes("&") ? decode(text) : text));
  parser.on("cdata", (text) => events.text?.(text));
  parser.on("error", (error) => {
    throw error;
  });
  return (xml) => parser.parse(xml);
}

/**
 * Cuts a stream of XML into slices of whole elements of one name, so that no document ever stands in memory as one string.
 * What is before the first element, and after the last one, is left out.
 */
export class XmlSlices {
  readonly #decoder = new TextDecoder("utf-8");
  readonly #open: RegExp;
  readonly #close: RegExp;
  readonly #take: (xml: string) => void;
  #rest = "";
  #started = false;

  constructor(element: string, take: (xml: string) => void) {
    this.#open = new RegExp(`<(?:\\w+:)?${element}[\\s/>]`);
    this.#close = new RegExp(`</(?:\\w+:)?${element}>`, "g");
    this.#take = take;
  }

  push(bytes: Uint8Array, last: boolean): void {
    this.#rest += this.#decoder.decode(bytes, { stream: !last });
    if (!this.#started) {
      const from = this.#rest.search(this.#open);
      if (from < 0) return;
      this.#rest = this.#rest.slice(from);
      this.#started = true;
    }
    const end = this.#lastClose();
    if (end < 0) return;
    this.#take(`<slice>${this.#rest.slice(0, end)}</slice>`);
    this.#rest = this.#rest.slice(end);
  }

  /** Position after the last closing tag, −1 when there is none. */
  #lastClose(): number {
    // Looked for from the back in growing stretches: a slice may hold thousands of elements.
    for (let stretch = 4096; ; stretch *= 4) {
      const from = Math.max(0, this.#rest.length - stretch);
      let end = -1;
      this.#close.lastIndex = from;
      for (let match = this.#close.exec(this.#rest); match !== null; match = this.#close.exec(this.#rest)) {
        end = match.index + match[0].length;
      }
      if (end >= 0 || from === 0) return end;
    }
  }
}
