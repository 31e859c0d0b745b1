import "./overview.css";
import "./figures.css";
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useI18n } from "../../i18n";
import { EmptyState, PageHeader, Sentence } from "../../ui";
import { forecastStatus } from "../shared/forecastStatus";
import { ConcentrationCard } from "./ConcentrationCard";
import { DistributionCard } from "./DistributionCard";
import { FigureStrip } from "./FigureStrip";
import { headline } from "./headline";
import { NobodyNotice } from "./NobodyNotice";
import { SpreadCard } from "./SpreadCard";
import { sourceOf } from "./source";
import { TopCustomers } from "./TopCustomers";
import type { OverviewProps } from "./types";
import { ValueShareCard } from "./ValueShareCard";

/** What the customers of a data set are worth, on one page. */
export function OverviewView(props: OverviewProps) {
  const { t, f } = useI18n();
  const { dataset, analysis } = props;
  // The drawings are costly and know nothing of the forecast: they stay as they are while its progress is told.
  const source = useMemo(() => sourceOf(dataset, analysis), [dataset, analysis]);
  if (analysis.customers === 0) return <EmptyState whole title={t.overview.empty.title} text={t.overview.empty.text} />;
  const spread = { analysis, forecast: props.forecast, source, ask: props.ask };
  const status = forecastStatus(props.forecast, props.forecasting);
  return (
    <div className="overview">
      <PageHeader
        title={<Sentence phrase={headline(analysis, status, t, f)} />}
        actions={
          <Button variant="default" size="sm" data-testid="download-results" onClick={props.onDownloadResults}>
            {t.overview.download}
          </Button>
        }
      />
      <NobodyNotice dataset={dataset} />
      <FigureStrip analysis={analysis} status={status} onFormula={props.onFormula} onForecast={props.onForecast} />
      {analysis.after.orders > 0 && (
        <p className="p-muted p-small">
          {t.overview.afterEnd(analysis.after.orders, f.integer(analysis.after.orders), f.date(analysis.end))}
        </p>
      )}
      <div className="overview-charts">
        <ValueShareCard analysis={analysis} source={source} />
        <SpreadCard {...spread} draw={DistributionCard} />
        <TopCustomers
          orders={props.orders}
          analysis={analysis}
          status={status}
          source={source}
          hideNames={props.hideNames}
          onHideNames={props.onHideNames}
          onOpenCustomer={props.onOpenCustomer}
          onAllCustomers={props.onAllCustomers}
        />
        <SpreadCard {...spread} draw={ConcentrationCard} />
      </div>
    </div>
  );
}
