import { useSyncExternalStore } from "react";

/** The screens. Hashes, because pushState to a path fails on file://. */
export const screens = [
  "overview",
  "customers",
  "segments",
  "cohorts",
  "channels",
  "products",
  "forecast",
  "levers",
  "equity",
  "campaigns",
  "report",
  "data",
  "import",
] as const;
export type Screen = (typeof screens)[number];

export interface Route {
  readonly screen: Screen;
  /** "#/customers/12": the customer that is open. */
  readonly customer: number | null;
}

export function parseHash(hash: string): Route {
  const [, name = "", rest = ""] = hash.split("/");
  const screen = screens.find((s) => s === name) ?? "overview";
  const customer = screen === "customers" && /^\d+$/.test(rest) ? Number(rest) : null;
  return { screen, customer };
}

export function hashOf(screen: Screen, customer: number | null = null): string {
  return customer === null ? `#/${screen}` : `#/${screen}/${customer}`;
}

export function goTo(screen: Screen, customer: number | null = null): void {
  window.location.hash = hashOf(screen, customer);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** The hash as text: a primitive, so that the snapshot is stable. */
export function useRoute(): Route {
  return parseHash(useSyncExternalStore(subscribe, () => window.location.hash));
}
