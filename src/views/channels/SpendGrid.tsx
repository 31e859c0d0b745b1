import { useState } from "react";
import type { ChannelSpend } from "../../engine";
import { useI18n } from "../../i18n";
import { capitalised } from "../shared/capitalised";
import { type GroupNaming, nounOf } from "./groupNames";
import { amountAt, pastedChanges, readAmount, type SpendChange } from "./spendEdits";

interface SpendGridProps {
  readonly values: readonly string[];
  readonly months: readonly { readonly key: string; readonly label: string }[];
  /** Of this dimension. */
  readonly spend: readonly ChannelSpend[];
  readonly dimension: string;
  readonly naming: GroupNaming;
  readonly onChange: (changes: readonly SpendChange[]) => Promise<void>;
}

/** A box that scrolls must be reachable by key. */
const byKey = { tabIndex: 0 };

/** One field a channel and month; cells of a spreadsheet can be pasted into it. */
export function SpendGrid({ values, months, spend, dimension, naming, onChange }: SpendGridProps) {
  const { w, f } = naming;
  const words = w.spend;
  const keys = months.map(({ key }) => key);
  const at = (value: string, month: string) => amountAt(spend, dimension, value, month);
  const total = (month: string) => values.reduce((sum, value) => sum + (at(value, month) ?? 0), 0);
  return (
    <section className="p-scroll-x" aria-label={words.title(nounOf(naming))} {...byKey}>
      <table className="p-table ch-grid">
        <thead>
          <tr>
            <th scope="col">{capitalised(nounOf(naming))}</th>
            {months.map(({ key, label }) => (
              <th key={key} scope="col" className="p-num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((value, row) => (
            <tr key={value}>
              <th scope="row" className="ch-name">
                {value}
              </th>
              {months.map(({ key, label }, column) => (
                <td key={key}>
                  <AmountField
                    label={words.cell(value, label)}
                    amount={at(value, key)}
                    invalid={words.invalid}
                    onAmount={(amount) => onChange([{ value, month: key, amount }])}
                    onCells={(text) => onChange(pastedChanges(text, { row, column }, values, keys, f.language))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="ch-fold">
            <th scope="row">{words.total}</th>
            {months.map(({ key }) => (
              <td key={key} className="p-num">
                {total(key) > 0 ? f.short(total(key)) : ""}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface AmountFieldProps {
  readonly label: string;
  readonly amount: number | null;
  readonly invalid: string;
  readonly onAmount: (amount: number | null) => Promise<void>;
  readonly onCells: (text: string) => Promise<void>;
}

/** An amount counts when its field is left; what is none stays, and is marked. */
function AmountField({ label, amount, invalid, onAmount, onCells }: AmountFieldProps) {
  const { f, language } = useI18n();
  const written = amount === null ? "" : f.decimal(amount, Number.isInteger(amount) ? 0 : 2);
  const [text, setText] = useState<string | null>(null);
  const read = readAmount(text ?? written, language);
  const wrong = Number.isNaN(read);
  const finish = () => {
    if (text === null || wrong) return;
    setText(null);
    if (read !== amount) void onAmount(read);
  };
  return (
    <input
      className="ch-amount"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? invalid : undefined}
      value={text ?? written}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        if (event.key === "Escape") setText(null);
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text/plain");
        if (!/[\t\n]/.test(pasted.trim())) return;
        event.preventDefault();
        setText(null);
        void onCells(pasted);
      }}
    />
  );
}
