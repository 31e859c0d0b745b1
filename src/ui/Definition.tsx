import { type DefinitionText, type Messages, useI18n } from "../i18n";
import { PressPopover } from "./PressPopover";

export type DefinitionName = keyof Messages["definitions"];
/** One of the app's own figures by name, or the words of a figure that only one screen knows. */
export type Defined = DefinitionName | DefinitionText;

/** ⓘ: the figure's name, what it means and how it is worked out. Opens by click or key, Esc closes. */
export function Definition(props: { readonly name: Defined }) {
  const { t } = useI18n();
  const entry = typeof props.name === "string" ? t.definitions[props.name] : props.name;
  return (
    <PressPopover
      label={entry.name}
      width={300}
      button={(pressed) => (
        <button type="button" className="p-info" aria-label={t.common.definitionOf(entry.name)} {...pressed}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.2" />
            <path d="M7 6.2v4M7 3.6v1.2" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      )}
    >
      {() => (
        // The text takes the focus, so that Esc and a screen reader find it.
        <div className="p-definition" tabIndex={-1} data-autofocus>
          <p className="p-definition-name">{entry.name}</p>
          <p>{entry.text}</p>
          {entry.formula !== "" && <p className="p-definition-formula">{entry.formula}</p>}
        </div>
      )}
    </PressPopover>
  );
}
