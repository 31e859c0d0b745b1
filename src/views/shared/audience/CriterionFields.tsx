import { type Criterion, type LineTable, type OrderTable, rfmSegments, standingSegments } from "../../../engine";
import { type Format, type Messages, useI18n, useWords } from "../../../i18n";
import { dimensionLabel, isWrongWay } from "../../customers/filters";
import { isMoneyFigure } from "./audienceText";
import { FigureFields } from "./FigureFields";
import { criterionNeedsForecast } from "./needsForecast";
import { ProductFields } from "./ProductFields";
import { ToggleList } from "./ToggleList";
import { ValueFields } from "./ValueFields";
import { type AudienceWords, words } from "./words";

interface CriterionFieldsProps {
  readonly criterion: Criterion;
  readonly onCriterion: (criterion: Criterion) => void;
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly forecastKnown: boolean;
}

/** What a criterion is about, with the unit of its figures. */
export function criterionName(criterion: Criterion, w: AudienceWords, t: Messages, f: Format): string {
  switch (criterion.kind) {
    case "figure": {
      const name = w.figures[criterion.figure];
      if (isMoneyFigure(criterion.figure)) return w.editor.money(name, f.currency);
      return criterion.figure === "probabilityAlive" ? w.editor.percent(name) : name;
    }
    case "dimension":
      return dimensionLabel(criterion.name, t);
    case "product":
      return w.editor.products;
    case "segment":
      return w.picker[criterion.scheme];
    case "key":
      return w.picker.label;
  }
}

/** The fields of one criterion, and what keeps it from being met by anybody. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  const { criterion } = props;
  const trouble = troubleOf(criterion, props.forecastKnown, w);
  return (
    <fieldset className="aud-fields">
      <legend>{criterionName(criterion, w, t, f)}</legend>
      <Fields {...props} />
      {trouble !== null && <p className={trouble === w.editor.nothing ? "aud-open" : "cust-wrong"}>{trouble}</p>}
    </fieldset>
  );
}

function Fields({ criterion, onCriterion, orders, lines }: CriterionFieldsProps) {
  const { t, f } = useI18n();
  const w = useWords(words);
  switch (criterion.kind) {
    case "figure":
      return <FigureFields label={criterionName(criterion, w, t, f)} criterion={criterion} onCriterion={onCriterion} />;
    case "dimension":
      return <ValueFields criterion={criterion} onCriterion={onCriterion} orders={orders} />;
    case "product":
      return <ProductFields criterion={criterion} onCriterion={onCriterion} lines={lines} />;
    case "segment":
      return criterion.scheme === "rfm" ? (
        <ToggleList
          all={rfmSegments}
          names={w.rfm}
          chosen={criterion.segments}
          onChosen={(segments) => onCriterion({ ...criterion, segments })}
        />
      ) : (
        <ToggleList
          all={standingSegments}
          names={w.standing}
          chosen={criterion.segments}
          onChosen={(segments) => onCriterion({ ...criterion, segments })}
        />
      );
    case "key":
      return <p>{w.chosen(criterion.keys.length, f.integer(criterion.keys.length))}</p>;
  }
}

function troubleOf(criterion: Criterion, forecastKnown: boolean, w: AudienceWords): string | null {
  if (!forecastKnown && criterionNeedsForecast(criterion)) return w.editor.needsForecast;
  switch (criterion.kind) {
    case "figure":
      return isWrongWay(criterion.min, criterion.max) ? w.editor.wrongWay : null;
    case "dimension":
      return criterion.values.length === 0 ? w.editor.nothing : null;
    case "product":
      return criterion.products.length === 0 && criterion.bought ? w.editor.nothing : null;
    case "segment":
      return criterion.segments.length === 0 ? w.editor.nothing : null;
    case "key":
      return null;
  }
}
