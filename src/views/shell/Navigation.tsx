import { useI18n } from "../../i18n";
import { hashOf, type Screen } from "../../state";

interface NavigationProps {
  readonly screen: Screen;
  /** Without a data set only the import makes sense. */
  readonly hasData: boolean;
  readonly onGo?: () => void;
}

/** The screens, as links: they open in a new tab, and the back button works. */
export function Navigation({ screen, hasData, onGo }: NavigationProps) {
  const { t } = useI18n();
  const link = (to: Screen, label: string) => (
    <li>
      <a href={hashOf(to)} className="s-link" aria-current={to === screen ? "page" : undefined} onClick={onGo}>
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={t.shell.navigation} className="s-nav">
      {hasData && (
        <>
          <ul>
            {link("overview", t.shell.overview)}
            {link("customers", t.shell.customers)}
            {link("segments", t.shell.segments)}
          </ul>
          <p className="s-nav-group">{t.shell.groupUnderstand}</p>
          <ul>
            {link("cohorts", t.shell.cohorts)}
            {link("channels", t.shell.channels)}
            {link("products", t.shell.products)}
          </ul>
          <p className="s-nav-group">{t.shell.groupForecast}</p>
          <ul>
            {link("forecast", t.shell.forecast)}
            {link("levers", t.shell.levers)}
            {link("equity", t.shell.equity)}
          </ul>
          <p className="s-nav-group">{t.shell.groupProof}</p>
          <ul>
            {link("campaigns", t.shell.campaigns)}
            {link("report", t.shell.report)}
          </ul>
        </>
      )}
      <p className="s-nav-group">{t.shell.groupData}</p>
      <ul>
        {hasData && link("data", t.shell.data)}
        {link("import", t.shell.importOrders)}
      </ul>
    </nav>
  );
}
