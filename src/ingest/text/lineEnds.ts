/**
 * CRLF and lone CR become LF, also where a slice ends between CR and LF. Inside quotes too: a line end within a cell is
 * only ever a space to us, and CRLF and LF writings of one product must be one product.
 */
export class LineEnds {
  #skipLf = false;

  normalise(text: string): string {
    let rest = text;
    if (this.#skipLf && rest.length > 0) {
      if (rest.charCodeAt(0) === 10) rest = rest.slice(1);
      this.#skipLf = false;
    }
    if (!rest.includes("\r")) return rest;
    this.#skipLf = rest.charCodeAt(rest.length - 1) === 13;
    return rest.replace(/\r\n?/g, "\n");
  }
}
