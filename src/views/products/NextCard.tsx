import { memo, useId, useMemo, useState } from "react";
import { ChartFrame } from "../../charts";
import type { NextAnswer, NextProduct } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { type ShownInsight, useInsight } from "../shared/useInsight";
import { Answered } from "./Answered";
import { shareText, timesText } from "./figures";
import { productName } from "./productName";
import { ShareBar } from "./ShareBar";
import type { FollowingCardProps, ProductCardProps } from "./types";
import { words } from "./words";

const few = 10;
/** Products that can be chosen without a step that stands after them: thousands would make the list slow, and of no use. */
const mostOffered = 200;

/** What customers buy next, given what they bought last. */
export const NextCard = memo(function NextCard({ screen, audience, behind, source }: FollowingCardProps) {
  const w = useWords(words);
  const insight = useInsight(screen, "nextProducts", { audience });
  return (
    <Answered insight={insight} title={w.next.plain} behind={behind}>
      {(shown) => <Found screen={screen} source={source} shown={shown} />}
    </Answered>
  );
});

interface FoundProps extends ProductCardProps {
  readonly shown: ShownInsight<"nextProducts">;
}

const Found = memo(function NextFound({ screen, source, shown }: FoundProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const { answer } = shown;
  const name = (product: number): string => productName(screen.lines, product, w, f);
  const from = answer.again.some(({ product }) => product === chosen) ? chosen : null;
  const rows = from === null ? strongest(answer) : answer.next.filter((next) => next.from === from);
  const [best] = rows;
  const offered = useMemo(() => offeredOf(answer), [answer]);
  const again = answer.again.find(({ product }) => product === from);
  return (
    <ChartFrame
      name="next-products"
      kind="table"
      title={
        best === undefined
          ? w.next.plain
          : w.next.title({
              from: name(best.from),
              to: name(best.to),
              share: shareText(best.share, f),
              base: shareText(best.base, f),
            })
      }
      subtitle={w.next.subtitle}
      definition={w.definitions.next}
      source={source}
      n={w.next.n(f.integer(answer.followed))}
      note={
        answer.tested === 0
          ? undefined
          : w.next.note({ tested: f.integer(answer.tested), found: f.integer(answer.found) })
      }
      missing={answer.found === 0 ? w.next.missing(f.integer(answer.tested)) : null}
      controls={
        answer.found === 0 ? undefined : (
          <div className="pr-choice">
            <label htmlFor={id}>{w.next.choose}</label>
            <select
              id={id}
              value={from === null ? "" : String(from)}
              onChange={(event) =>
                setChosen(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))
              }
            >
              <option value="">{w.next.all}</option>
              {offered.map((product) => (
                <option key={product} value={String(product)}>
                  {name(product)}
                </option>
              ))}
              {offered.length < answer.again.length && (
                <option disabled>{w.next.fewer(f.integer(answer.again.length - offered.length))}</option>
              )}
            </select>
          </div>
        )
      }
      table={{
        columns: [
          { label: w.next.from, numeric: false },
          { label: w.next.to, numeric: false },
          { label: w.next.share, numeric: true },
          { label: w.next.base, numeric: true },
          { label: w.next.times, numeric: true },
          { label: w.next.count, numeric: true },
        ],
        rows: rows.map((next) => [
          name(next.from),
          name(next.to),
          shareText(next.share, f),
          shareText(next.base, f),
          w.pairs.timesText(timesText(next.times, f)),
          f.integer(next.followed),
        ]),
      }}
    >
      {rows.length === 0 ? <p className="p-muted">{w.next.missingOne}</p> : <NextTable rows={rows} name={name} />}
      {again !== undefined && (
        <p className="pr-after">
          {w.next.again({
            name: name(again.product),
            share: shareText(again.share, f),
            n: f.integer(again.followed),
          })}
        </p>
      )}
    </ChartFrame>
  );
});

/** Products with a step that stands after them, and those followed most often: these first. */
function offeredOf({ again, next }: NextAnswer): number[] {
  const leading = new Set(next.map(({ from }) => from));
  return again.flatMap(({ product }, place) => (place < mostOffered || leading.has(product) ? [product] : []));
}

/** Those with the most orders beyond the usual. */
function strongest({ next }: NextAnswer): NextProduct[] {
  const beyond = ({ share, base, followed }: NextProduct): number => (share - base) * followed;
  return [...next].sort((x, y) => beyond(y) - beyond(x)).slice(0, few);
}

interface NextTableProps {
  readonly rows: readonly NextProduct[];
  readonly name: (product: number) => string;
}

function NextTable({ rows, name }: NextTableProps) {
  const { f } = useI18n();
  const w = useWords(words);
  const most = Math.max(0, ...rows.map(({ share }) => share));
  return (
    <table className="p-table pr-table">
      <thead>
        <tr>
          <th scope="col">{w.next.from}</th>
          <th scope="col">{w.next.to}</th>
          <th scope="col" className="pr-wide">
            {w.next.share}
          </th>
          <th scope="col" className="p-num pr-roomy">
            {w.next.base}
          </th>
          <th scope="col" className="p-num">
            {w.next.times}
          </th>
          <th scope="col" className="p-num pr-roomy">
            {w.next.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((next) => (
          <tr key={`${next.from} ${next.to}`}>
            <td>{name(next.from)}</td>
            <td>{name(next.to)}</td>
            <td className="pr-wide">
              <ShareBar share={next.share} usual={next.base} most={most} text={shareText(next.share, f)} />
            </td>
            <td className="p-num pr-roomy">{shareText(next.base, f)}</td>
            <td className="p-num pr-strong">{w.pairs.timesText(timesText(next.times, f))}</td>
            <td className="p-num pr-roomy">{f.integer(next.followed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
