import type { ForecastPhrase } from "../../i18n/en/forecast";

/** A phrase of the dictionaries, its expected figure in ochre. */
export function ExpectedSentence(props: { readonly phrase: ForecastPhrase }) {
  return props.phrase.map((part) =>
    typeof part === "string" ? (
      part
    ) : (
      <span key={part.expected} className="p-expected">
        {part.expected}
      </span>
    ),
  );
}
