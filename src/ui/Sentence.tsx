import type { Phrase } from "../i18n/phrase";
import { Expected, Is } from "./Headline";

/** A phrase of the dictionaries, its figures set off. */
export function Sentence(props: { readonly phrase: Phrase }) {
  return props.phrase.map((part) => {
    if (typeof part === "string") return part;
    return "is" in part ? (
      <Is key={`is ${part.is}`}>{part.is}</Is>
    ) : (
      <Expected key={`expected ${part.expected}`}>{part.expected}</Expected>
    );
  });
}
