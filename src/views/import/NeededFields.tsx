import { useI18n } from "../../i18n";

const needed = ["customer", "date", "amount"] as const;

/** Customer, date, amount: ticked, or what to do about it. */
export function NeededFields({ missing }: { readonly missing: readonly (typeof needed)[number][] }) {
  const { t } = useI18n();
  const words = t.importing.mapping;
  return (
    <ul className="i-needed" aria-label={words.needed}>
      {needed.map((field) => {
        const lacking = missing.includes(field);
        return (
          <li key={field} data-missing={lacking}>
            <strong>{words.missing[field].name}</strong>
            <span className="i-needed-text">{lacking ? words.missing[field].todo : words.found}</span>
          </li>
        );
      })}
    </ul>
  );
}
