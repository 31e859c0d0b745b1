import type { NotGoods } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { words } from "./words";

interface NotGoodsNoteProps {
  readonly notGoods: readonly NotGoods[];
  readonly name: (product: number) => string;
}

const atOnce = 3;
const most = 30;

/** Which names of the file are left out on this screen for being no goods, and how many lines have them. */
export function NotGoodsNote({ notGoods, name }: NotGoodsNoteProps) {
  const { f } = useI18n();
  const w = useWords(words);
  if (notGoods.length === 0) return null;
  const first = notGoods.slice(0, atOnce).map(({ product }) => name(product));
  const names = notGoods.length > atOnce ? `${first.join(", ")}…` : first.join(", ");
  return (
    <details className="pr-no-goods" data-testid="not-goods">
      <summary>
        {w.notGoods.title(notGoods.length, f.integer(notGoods.length))}: {names}
      </summary>
      <p>{w.notGoods.text}</p>
      <ul>
        {notGoods.slice(0, most).map(({ product, lines }) => (
          <li key={product}>{w.notGoods.line(name(product), w.notGoods.lines(lines, f.integer(lines)))}</li>
        ))}
        {notGoods.length > most && <li>{w.notGoods.more(f.integer(notGoods.length - most))}</li>}
      </ul>
    </details>
  );
}
