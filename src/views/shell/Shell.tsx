import "@mantine/core/styles/Burger.css";
import "./shell.css";
import { Burger } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useI18n } from "../../i18n";
import type { Screen } from "../../state";
import { Navigation } from "./Navigation";
import { PreferenceSwitches } from "./Preferences";

interface ShellProps {
  readonly screen: Screen;
  readonly hasData: boolean;
  readonly children: ReactNode;
}

/** Navigation at the left on a desk, folded behind a button on a phone; the screen beside or below it. */
export function Shell({ screen, hasData, children }: ShellProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <div className="s-shell">
      <button type="button" className="s-skip" onClick={focusContent}>
        {t.shell.skipToContent}
      </button>
      <header className="s-side">
        <div className="s-brand">
          <span className="s-name">Perennial</span>
          <Burger
            className="s-burger"
            size="sm"
            opened={open}
            aria-expanded={open}
            aria-controls="menu"
            aria-label={open ? t.shell.closeMenu : t.shell.openMenu}
            onClick={() => setOpen(!open)}
          />
        </div>
        <div id="menu" className="s-menu" data-open={open}>
          <Navigation screen={screen} hasData={hasData} onGo={() => setOpen(false)} />
          <div className="s-foot">
            <PreferenceSwitches />
            <p className="s-local">{t.shell.localOnly}</p>
          </div>
        </div>
      </header>
      <div className="s-page">
        <main id="content" tabIndex={-1} className="s-main">
          {children}
        </main>
      </div>
    </div>
  );
}

/** A button, because a link to #content would be taken for a route. */
function focusContent(): void {
  document.getElementById("content")?.focus();
}
