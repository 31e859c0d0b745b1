import type { Concentration } from "../../engine";
import { useI18n } from "../../i18n";
import { Definition } from "../../ui";

/** The best 1, 5, 10, 20 % and what they hold, and the Gini coefficient, in a line under the curve. */
export function TopShares({ top, gini }: Pick<Concentration, "top" | "gini">) {
  const { t, f } = useI18n();
  const words = t.overview.concentration;
  return (
    <dl className="overview-shares">
      {top.map((entry) => (
        <div key={entry.percent}>
          <dt>{words.top(entry.percent)}</dt>
          <dd {...(entry.percent === 10 ? { "data-kpi": "topDecileShare", "data-value": entry.share ?? "" } : {})}>
            {f.percent(entry.share)}
          </dd>
        </div>
      ))}
      <div>
        <dt>
          {words.gini} <Definition name="gini" />
        </dt>
        <dd data-kpi="gini" data-value={gini ?? ""}>
          {f.decimal(gini, 2)}
        </dd>
      </div>
    </dl>
  );
}
