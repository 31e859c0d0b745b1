import { Fragment } from "react";
import { useI18n } from "../../i18n";
import { hashOf, type Screen } from "../../state";

interface NavigationProps {
  readonly screen: Screen;
  /** Without a data set only the import makes sense. */
  readonly hasData: boolean;
  readonly onGo?: () => void;
}

/** As they stand below each other; those of a data set only where there is one. */
const groups = [
  { name: null, screens: ["overview", "customers", "segments"] },
  { name: "groupUnderstand", screens: ["cohorts", "channels", "products"] },
  { name: "groupForecast", screens: ["forecast", "levers", "equity"] },
  { name: "groupProof", screens: ["campaigns", "report"] },
  { name: "groupData", screens: ["data", "import"] },
] as const;

/** The screens, as links: they open in a new tab, and the back button works. */
export function Navigation({ screen, hasData, onGo }: NavigationProps) {
  const { t } = useI18n();
  return (
    <nav aria-label={t.shell.navigation} className="s-nav">
      {groups.map((group) => {
        const screens = group.screens.filter((to) => hasData || to === "import");
        if (screens.length === 0) return null;
        return (
          <Fragment key={group.screens[0]}>
            {group.name !== null && <p className="s-nav-group">{t.shell[group.name]}</p>}
            <ul>
              {screens.map((to) => (
                <li key={to}>
                  <a
                    href={hashOf(to)}
                    className="s-link"
                    aria-current={to === screen ? "page" : undefined}
                    onClick={onGo}
                  >
                    {to === "import" ? t.shell.importOrders : t.shell[to]}
                  </a>
                </li>
              ))}
            </ul>
          </Fragment>
        );
      })}
    </nav>
  );
}
