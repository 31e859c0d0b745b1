import type { Concentration } from "../../engine";
import { useI18n } from "../../i18n";
import { Definition } from "../../ui";

interface TopSharesProps extends Pick<Concentration, "top" | "gini"> {
  /** These are the headline figures of that name, which are of what has been. */
  readonly named: boolean;
}

/** The two headline figures in words, where there are too few customers for a curve. */
export function TopSharesInWords({ top, gini }: Pick<Concentration, "top" | "gini">) {
  const { t, f } = useI18n();
  const words = t.overview.concentration;
  const share = top.find(({ percent }) => percent === 10)?.share ?? null;
  return (
    <>
      {words.top(10)}:{" "}
      <span data-kpi="topDecileShare" data-value={share ?? ""}>
        {f.percent(share)}
      </span>{" "}
      · {words.gini}:{" "}
      <span data-kpi="gini" data-value={gini ?? ""}>
        {f.decimal(gini, 2)}
      </span>
    </>
  );
}

/** The best 1, 5, 10, 20 % and what they hold, and the Gini coefficient, in a line under the curve. */
export function TopShares({ top, gini, named }: TopSharesProps) {
  const { t, f } = useI18n();
  const words = t.overview.concentration;
  return (
    <dl className="overview-shares">
      {top.map((entry) => (
        <div key={entry.percent}>
          <dt>{words.top(entry.percent)}</dt>
          <dd
            {...(named && entry.percent === 10
              ? { "data-kpi": "topDecileShare", "data-value": entry.share ?? "" }
              : {})}
          >
            {f.percent(entry.share)}
          </dd>
        </div>
      ))}
      <div>
        <dt>
          {words.gini} <Definition name="gini" />
        </dt>
        <dd {...(named ? { "data-kpi": "gini", "data-value": gini ?? "" } : {})}>{f.decimal(gini, 2)}</dd>
      </div>
    </dl>
  );
}
