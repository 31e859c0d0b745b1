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
import type { InsightScreenProps } from "../shared/insightScreen";
import { useInsight } from "../shared/useInsight";
import { headline } from "./headline";
import { MixCard } from "./MixCard";
import { NextCard } from "./NextCard";
import { PairsCard } from "./PairsCard";
import { StartsCard } from "./StartsCard";
import { ValuesCard } from "./ValuesCard";
import { words } from "./words";

// Each asks for itself: the progress of another is no reason to draw it anew.
const Next = memo(NextCard);
const Starts = memo(StartsCard);
const Mix = memo(MixCard);

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
  if (analysis.customers === 0) return <EmptyState whole title={w.nobody} text={t.overview.empty.text} />;
  const known = lines.lineCount > 0;
  const card = { screen: props, audience, source };
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
        <AudiencePicker
          audience={audience}
          onAudience={setAudience}
          dataset={dataset}
          orders={props.orders}
          forecastKnown={knownForecast(props.forecast) !== null}
        />
      </div>
      {known ? (
        <>
          <PairsCard {...card} pairs={pairs} over={over} onOver={setOver} />
          <Next {...card} />
          <Starts {...card} />
          <Mix {...card} />
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
      <ValuesCard {...card} values={values} />
    </div>
  );
}
