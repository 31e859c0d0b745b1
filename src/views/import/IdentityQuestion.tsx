import { useI18n } from "../../i18n";
import type { CustomerField, IdentitySurvey } from "../../ingest";
import { Notice } from "../../ui";
import { counted } from "./counts";

interface IdentityQuestionProps {
  readonly identity: IdentitySurvey;
  readonly platform: string | null;
  readonly onChange: (keys: readonly CustomerField[]) => void;
}

/** Which columns say who bought, in which order, how many orders each identifies, and what comes of them together. */
export function IdentityQuestion({ identity, platform, onChange }: IdentityQuestionProps) {
  const { t, f } = useI18n();
  const words = t.importing.mapping.identity;
  const count = counted(t, f);
  const { keys, candidates } = identity;
  const preference = candidates.map(({ field }) => field);

  const tick = (field: CustomerField, on: boolean) => {
    if (!on) return onChange(keys.filter((key) => key !== field));
    // A key that comes back stands where it would by preference, unless the user has ordered them otherwise.
    const inOrder = [...keys, field].sort((a, b) => preference.indexOf(a) - preference.indexOf(b));
    const wasInOrder = keys.every((key, i) => key === inOrder.filter((one) => one !== field)[i]);
    onChange(wasInOrder ? inOrder : [...keys, field]);
  };
  const sorted = [...candidates].sort((a, b) => rank(a.field) - rank(b.field));
  function rank(field: CustomerField): number {
    const at = keys.indexOf(field);
    return at < 0 ? keys.length + preference.indexOf(field) : at;
  }

  return (
    <fieldset className="i-question">
      <legend>{words.title}</legend>
      <p className="p-muted">{words.hint}</p>
      {sorted.map(({ field, header, orders, people }) => (
        <div key={field} className="i-key">
          <label className="i-answer">
            <input
              type="checkbox"
              checked={keys.includes(field)}
              // Somebody must be known by something.
              disabled={keys.length === 1 && keys[0] === field}
              onChange={(event) => tick(field, event.target.checked)}
            />
            <span>
              {header}{" "}
              <span className="i-answer-count">
                {orders === null || people === null
                  ? words[keys.includes(field) ? "behind" : "notCounted"]
                  : words.identifies(count.orders(orders), count.customers(people))}
              </span>
            </span>
          </label>
          {keys.includes(field) && keys[0] !== field && (
            <button
              type="button"
              className="p-link p-small"
              aria-label={words.first(header)}
              onClick={() => onChange([field, ...keys.filter((key) => key !== field)])}
            >
              {words.firstShort}
            </button>
          )}
        </div>
      ))}
      <p className="i-result">
        {words.result(count.orders(identity.identified), count.customers(identity.customers))}
        {identity.merged > 0 && `. ${words.merged(identity.merged, f.integer(identity.merged))}`}
      </p>
      {identity.nobody > 0 && <p className="p-muted">{words.nobody(count.orders(identity.nobody))}</p>}
      {identity.namesOnly && (
        <Notice kind="warn" title={words.namesOnly}>
          <p>{words.namesOnlyHint}</p>
          {platform === "WooCommerce" && <p>{words.namesOnlyWoo}</p>}
        </Notice>
      )}
    </fieldset>
  );
}
