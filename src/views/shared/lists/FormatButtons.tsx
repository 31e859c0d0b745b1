import { adPlatforms } from "../../../engine";
import { useWords } from "../../../i18n";
import type { ListFormat } from "./useListExport";
import { words } from "./words";

interface FormatButtonsProps {
  /** Whether anybody on the list has an e-mail or a phone. */
  readonly hashable: boolean;
  readonly withForecast: boolean;
  readonly busy: boolean;
  readonly onFormat: (format: ListFormat) => void;
}

/** One button a file format, with a line on what is in it. */
export function FormatButtons({ hashable, withForecast, busy, onFormat }: FormatButtonsProps) {
  const w = useWords(words);
  const plainText = withForecast ? w.plain.textWithForecast : w.plain.text;
  const formats = [
    { format: "plain" as const, name: w.plain.name, text: plainText, disabled: busy },
    ...adPlatforms.map((format) => ({ format, ...w.platforms[format], disabled: busy || !hashable })),
  ];
  return (
    <ul className="lists-formats">
      {formats.map(({ format, name, text, disabled }) => (
        <li key={format}>
          <button type="button" disabled={disabled} data-testid={`list-${format}`} onClick={() => onFormat(format)}>
            <span className="lists-format-name">{name}</span>
            <span className="lists-format-text">{text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
