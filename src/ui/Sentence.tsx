import type { Phrase } from "../i18n/phrase";
import { Is } from "./Headline";

/** A phrase of the dictionaries, its figures set off. */
export function Sentence(props: { readonly phrase: Phrase }) {
  return props.phrase.map((part) => (typeof part === "string" ? part : <Is key={part.is}>{part.is}</Is>));
}
