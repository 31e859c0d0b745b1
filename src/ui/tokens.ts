/** The palette in hex, for what CSS variables do not reach: charts and their pictures. `tokens.css` holds the same. */
export interface Tokens {
  readonly page: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  /** Evergreen: what happened. */
  readonly accent: string;
  readonly accentSoft: string;
  /** Evergreen for large areas such as bars. */
  readonly accentArea: string;
  /** Ochre: what is expected, what needs care. */
  readonly second: string;
  /** Ochre dark enough for small text. */
  readonly secondText: string;
}

export type Scheme = "light" | "dark";

export const tokens: Readonly<Record<Scheme, Tokens>> = {
  light: {
    page: "#FBFAF7",
    card: "#FFFFFF",
    ink: "#1D211E",
    muted: "#667069",
    hairline: "#E6E5DF",
    accent: "#17614B",
    accentSoft: "#E4EFE9",
    accentArea: "#7FAA9B",
    second: "#B4661A",
    secondText: "#A35A12",
  },
  dark: {
    page: "#131614",
    card: "#1A1E1B",
    ink: "#ECEEEA",
    muted: "#98A39C",
    hairline: "#2B302C",
    accent: "#5FC09C",
    accentSoft: "#20342B",
    accentArea: "#437D68",
    second: "#E7A254",
    secondText: "#E7A254",
  },
};
