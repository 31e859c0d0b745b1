import { memo, useId, useState } from "react";
import { ChartFrame } from "../../charts";
import type { MixAnswer, MixCell } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { dimensionLabel } from "../customers/filters";
import { capitalised } from "../shared/capitalised";
import { type ShownInsight, useInsight } from "../shared/useInsight";
import { Answered } from "./Answered";
import { shareText, timesText } from "./figures";
import { MixTable } from "./MixTable";
import { productName } from "./productName";
import type { FollowingCardProps, ProductCardProps } from "./types";
import { words } from "./words";

/** Who buys what: products by region, channel or any column of the first order. */
export const MixCard = memo(function MixCard({ screen, audience, behind, source }: FollowingCardProps) {
  const w = useWords(words);
  const dimensions = dimensionsOf(screen);
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = [chosen ?? "region", "region", "channel", dimensions[0] ?? ""];
  const dimension = wanted.find((name) => dimensions.includes(name));
  const insight = useInsight(screen, "productMix", { audience, dimension: dimension ?? "" });
  return (
    <Answered insight={insight} title={w.mix.plain} behind={behind}>
      {(shown) => <Found screen={screen} source={source} shown={shown} dimension={dimension} onDimension={setChosen} />}
    </Answered>
  );
});

interface FoundProps extends ProductCardProps {
  readonly shown: ShownInsight<"productMix">;
  readonly dimension: string | undefined;
  readonly onDimension: (name: string) => void;
}

const Found = memo(function MixFound({ screen, source, shown, dimension, onDimension }: FoundProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const id = useId();
  const dimensions = dimensionsOf(screen);
  const { answer } = shown;
  const name = (product: number): string => productName(screen.lines, product, w, f);
  const found = answer.rows.flatMap(({ cells }) => cells).filter(({ stands }) => stands !== null).length;
  return (
    <ChartFrame
      name="product-mix"
      kind="table"
      title={titleOf(answer)}
      subtitle={dimension === undefined ? w.mix.subtitlePlain : w.mix.subtitle(dimensionLabel(answer.dimension, t))}
      definition={w.definitions.mix}
      source={source}
      n={w.mix.n(f.integer(answer.values.reduce((n, { customers }) => n + customers, answer.otherCustomers)))}
      note={noteOf(answer, found)}
      missing={
        dimension === undefined || answer.values.length < 2 ? w.mix.missing : answer.tested === 0 ? w.mix.thin : null
      }
      controls={
        dimensions.length < 2 ? undefined : (
          <div className="pr-choice">
            <label htmlFor={id}>{w.mix.choose}</label>
            <select id={id} value={dimension} onChange={(event) => onDimension(event.currentTarget.value)}>
              {dimensions.map((each) => (
                <option key={each} value={each}>
                  {capitalised(dimensionLabel(each, t))}
                </option>
              ))}
            </select>
          </div>
        )
      }
      table={{
        columns: [
          { label: w.mix.product, numeric: false },
          { label: w.mix.buyers, numeric: true },
          ...answer.values.map(({ value }) => ({ label: value, numeric: true })),
        ],
        rows: answer.rows.map((row) => [
          name(row.product),
          f.integer(row.customers),
          ...row.cells.map(({ index }) => (index === null ? "–" : w.mix.index(timesText(index, f)))),
        ]),
      }}
    >
      <MixTable answer={answer} name={name} />
    </ChartFrame>
  );

  function titleOf({ rows, values }: MixAnswer): string {
    const cells = rows.flatMap(({ product, cells: own }) =>
      own.map((cell, v) => ({ product, cell, value: values[v]?.value ?? "" })),
    );
    const beyond = ({ count, expected }: MixCell): number => Math.abs(count - expected);
    const [best] = cells.filter(({ cell }) => cell.stands !== null).sort((x, y) => beyond(y.cell) - beyond(x.cell));
    if (best === undefined) return rows.length === 0 ? w.mix.plain : w.mix.alike;
    const { product, value, cell } = best;
    return cell.stands === "over"
      ? w.mix.title({ value, product: name(product), times: timesText(cell.index ?? 1, f) })
      : w.mix.titleUnder({ value, product: name(product), share: shareText(cell.index ?? 1, f) });
  }

  function noteOf({ tested, otherCustomers }: MixAnswer, stand: number): string | undefined {
    if (tested === 0) return undefined;
    const counts = w.mix.note({ tested: f.integer(tested), found: f.integer(stand) });
    return otherCustomers === 0 ? counts : `${counts} · ${w.mix.other(f.integer(otherCustomers))}`;
  }
});

/** Columns of the orders with two values or more. */
function dimensionsOf({ orders }: ProductCardProps["screen"]): string[] {
  return orders.dimensions.filter(({ values }) => values.length > 2).map(({ name }) => name);
}
