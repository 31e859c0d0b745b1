import "./products.css";
import { Button } from "@mantine/core";
import { memo, useMemo, useState } from "react";
import type { Audience, Together } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { goTo } from "../../state";
import { EmptyState, PageHeader, Sentence } from "../../ui";
import { sourceOf } from "../overview/source";
import { AudiencePicker } from "../shared/audience";
import { knownForecast } from "../shared/forecastStatus";
import { InsightWaiting } from "../shared/InsightWaiting";
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { notBegun } from "../shared/workShare";
import { Answered } from "./Answered";
import { headline } from "./headline";
import { MixCard } from "./MixCard";
import { NextCard } from "./NextCard";
import { NotGoodsNote } from "./NotGoodsNote";
import { PairsCard } from "./PairsCard";
import { productName } from "./productName";
import { StartsCard } from "./StartsCard";
import { ValuesCard } from "./ValuesCard";
import { words } from "./words";

const Picker = memo(AudiencePicker);
/** What is not asked yet. */
const idle = { failed: false, share: notBegun, retry: () => undefined };

/** What sells together, what it leads to, and from which order value on a gift pays. */
export function ProductsView(props: InsightScreenProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { dataset, analysis, lines } = props;
  const [audience, setAudience] = useState<Audience>([]);
  const [over, setOver] = useState<Together>("orders");
  const pairs = useInsight(props, "productPairs", { audience, over });
  const values = useInsight(props, "orderValues", { audience });
  const source = useMemo(() => sourceOf(dataset, analysis), [dataset, analysis]);
  // The other cards ask once the main evidence is there: it need not share the worker with them, nor the page.
  const [followed, setFollowed] = useState<Audience | null>(null);
  if (!pairs.pending && !values.pending && followed !== audience) setFollowed(audience);
  if (analysis.customers === 0) return <EmptyState whole title={w.nobody} text={t.overview.empty.text} />;
  const known = lines.lineCount > 0;
  const card = { screen: props, source };
  const following = { ...card, audience: followed ?? audience, behind: followed !== audience };
  const later = followed === null ? [w.next.plain, w.starts.plain, w.mix.plain] : [];
  return (
    <div className="pr" data-testid="products" aria-busy={pairs.pending || values.pending}>
      <PageHeader
        title={
          <Sentence
            phrase={headline(known ? (pairs.shown?.answer ?? null) : null, values.shown?.answer ?? null, lines, w, f)}
          />
        }
      />
      <div className="pr-setting">
        <span>{w.audience}</span>
        <Picker
          audience={audience}
          onAudience={setAudience}
          dataset={dataset}
          orders={props.orders}
          forecastKnown={knownForecast(props.forecast) !== null}
        />
      </div>
      {known ? (
        <>
          <NotGoodsNote
            notGoods={pairs.shown?.answer.notGoods ?? []}
            name={(product) => productName(lines, product, w, f)}
          />
          <Answered insight={pairs} title={w.pairs.plain}>
            {(shown) => <PairsCard {...card} shown={shown} over={over} onOver={setOver} />}
          </Answered>
          {later.map((title) => (
            <InsightWaiting key={title} label={w.working} title={title} insight={idle} />
          ))}
          {followed !== null && (
            <>
              <NextCard {...following} />
              <StartsCard {...following} />
              <MixCard {...following} />
            </>
          )}
        </>
      ) : (
        <section className="p-card" data-testid="products-missing">
          <EmptyState
            title={w.noLines.title}
            text={w.noLines.text}
            action={<Button onClick={() => goTo("import")}>{w.noLines.action}</Button>}
          />
        </section>
      )}
      <Answered insight={values} title={w.values.plain}>
        {(shown) => <ValuesCard {...card} shown={shown} />}
      </Answered>
    </div>
  );
}
