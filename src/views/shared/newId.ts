/** An id that nothing has had before. crypto.randomUUID is missing on plain http pages of a local network. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [...random].map((n) => n.toString(36)).join("-");
}
