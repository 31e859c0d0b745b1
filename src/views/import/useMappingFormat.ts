import { useMemo } from "react";
import { createFormat, type Format, useI18n } from "../../i18n";

/** Money of the files being mapped: in their currency, not in that of the data set that is open behind them. */
export function useMappingFormat(currency: string): Format {
  const { language } = useI18n();
  return useMemo(() => createFormat(language, currency), [language, currency]);
}
