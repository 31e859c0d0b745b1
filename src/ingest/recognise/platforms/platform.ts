import type { DateOrder, Role } from "../../types";

/** An export known by its headers, with what the dictionary alone would get wrong. */
export interface Platform {
  readonly name: string;
  /** Exports of one family hold the same orders under different headers; absent: the name. */
  readonly family?: string;
  /** Headers that must all be there. */
  readonly marks: readonly string[];
  /** Its marks are all the headers it has. */
  readonly nothingElse?: true;
  /** Headers that must not be there. */
  readonly without?: readonly string[];
  /** Header → role, or null to keep a column out. Where several fit one field, the first that has cells. */
  readonly roles: readonly (readonly [header: string, role: Exclude<Role, "ignore"> | null])[];
  /** Squeezed headers that are kept out by their form. */
  readonly ignore?: RegExp;
  /** How its dates are written where no cell of a file proves it: only where it is known for every shop of the platform. */
  readonly dateOrder?: DateOrder | ((cells: readonly string[]) => DateOrder | null);
  /** Every document gives something back, whatever its sign. */
  readonly refundsOnly?: true;
  /** A report that customer value cannot be computed from. */
  readonly refusal?: {
    readonly code: "noBuyerInFile" | "wrongReport" | "customerList";
    /** What it is › what to export instead, as the platform names them; blank where the code says it all. */
    readonly instead: string;
  };
}
