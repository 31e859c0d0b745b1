import { useI18n } from "../../i18n";
import { PageHeader } from "../../ui";
import type { InsightScreenProps } from "../shared/insightScreen";

export function CohortsView(_props: InsightScreenProps) {
  const { t } = useI18n();
  return <PageHeader title={t.shell.cohorts} />;
}
