import { buildOrders } from "./build/build";
import { type BuildInput, type Collected, collect } from "./build/collect";
import { surveyOrders } from "./build/survey";
import { hasCents, looksLikeDong } from "./conventions";
import { draftGroup, serves } from "./draft";
import { FileGroup, signatureOf } from "./group";
import { ImportError } from "./importError";
import { FileIntake, type SourceFile } from "./intake";
import type {
  FileChoice,
  FileGroupDraft,
  FileRead,
  GroupMapping,
  ImportDraft,
  ImportMapping,
  ImportResult,
  ImportSurvey,
  Role,
} from "./types";

/** Files on their way in: bytes are pushed, then a draft is shown, then orders are built. One pass, columns only. */
export interface ImportReader {
  /**
   * The next bytes of a file; files in order, each ended by `last`.
   * @throws ImportError naming the file, and the line where there is one.
   */
  push(file: number, bytes: Uint8Array, last: boolean): void;
  /** Data rows seen so far. */
  readonly rows: number;
  /** What was found, for the mapping screen. Call after the last byte. */
  draft(): ImportDraft;
  /** Whether the kept columns serve this mapping; if not, the files must be read again with `createReader(files, mapping)`. */
  satisfies(mapping: ImportMapping): boolean;
  /**
   * What a mapping would make of the files: for the mapping screen, and again on each change there. Its larger part serves
   * the `build` under the same mapping as well. Call only when `satisfies(mapping)`.
   */
  survey(mapping: ImportMapping): ImportSurvey;
  /** Orders of all files together. @throws ImportError when a needed column, or every row, is missing. */
  build(mapping: ImportMapping): ImportResult;
}

class Reader implements ImportReader {
  readonly #files: readonly SourceFile[];
  readonly #mapping: ImportMapping | null;
  readonly #groups: FileGroup[] = [];
  readonly #intakes: FileIntake[] = [];
  #collected: { readonly word: string; readonly rows: number; readonly found: Collected } | null = null;

  constructor(files: readonly SourceFile[], mapping: ImportMapping | null) {
    this.#files = files;
    this.#mapping = mapping;
  }

  push(file: number, bytes: Uint8Array, last: boolean): void {
    let intake = this.#intakes[file];
    if (intake === undefined) {
      intake = new FileIntake(
        file,
        this.#files[file] ?? { name: "", size: 0 },
        this.#choiceOf(file, this.#mapping),
        (header, rows) => this.#groupFor(header, rows),
      );
      this.#intakes[file] = intake;
    }
    intake.push(bytes, last);
  }

  get rows(): number {
    return this.#intakes.reduce((sum, intake) => sum + intake.rows, 0);
  }

  draft(): ImportDraft {
    const groups = this.#groups.map((group) =>
      draftGroup(group, this.#filesOf(group), this.#mappingOf(group, this.#mapping)),
    );
    const { currency: guess, from } = guessCurrency(groups, this.#groups);
    const currency = this.#mapping?.currency ?? guess;
    const currencies = new Set(groups.flatMap((group) => group.currencies));
    const settled = groups.every(
      (group) =>
        group.missing.length === 0 &&
        (group.dateOrder !== null || group.kind === "productCosts") &&
        group.decimalMark !== null &&
        group.openDiscount === undefined &&
        group.undated === undefined &&
        group.repeatedTotals === undefined,
    );
    const sheetsOpen = this.#intakes.some(
      (intake, file) =>
        this.#choiceOf(file, this.#mapping)?.sheet === undefined &&
        (intake.read().facts?.sheets.filter(({ likely }) => likely).length ?? 0) > 1,
    );
    const complete = groups.length > 0 && settled && !sheetsOpen && currencies.size <= 1;
    const cents =
      from === "nothing" &&
      this.#groups.some((group, i) => hasCents(group, rolesOf(groups[i]), groups[i]?.decimalMark ?? null));
    return { groups, currency, currencyFrom: from, ...(cents && { hasCents: true as const }), complete };
  }

  satisfies(mapping: ImportMapping): boolean {
    const sameFiles = this.#intakes.every((intake, file) => intake.serves(this.#choiceOf(file, mapping)));
    if (!sameFiles) return false;
    return this.#groups.every((group) => {
      const word = this.#mappingOf(group, mapping);
      return word !== null && serves(group, word.roles);
    });
  }

  survey(mapping: ImportMapping): ImportSurvey {
    return surveyOrders(this.#inputs(mapping), mapping, () => this.#collect(mapping));
  }

  build(mapping: ImportMapping): ImportResult {
    return buildOrders(this.#inputs(mapping), mapping, this.#reads(), this.#collect(mapping));
  }

  #reads(): FileRead[] {
    return this.#intakes.map((intake) => intake.read());
  }

  /** Rows as orders; a survey and the build after it under one mapping share the work. */
  #collect(mapping: ImportMapping): Collected {
    const word = JSON.stringify(mapping);
    if (this.#collected?.word === word && this.#collected.rows === this.rows) return this.#collected.found;
    // What was made before goes first: two of them at once are twice the memory.
    this.#collected = null;
    const found = collect(this.#inputs(mapping), mapping, this.#reads());
    this.#collected = { word, rows: this.rows, found };
    return found;
  }

  #inputs(mapping: ImportMapping): BuildInput[] {
    return this.#groups.map((group) => {
      const word = this.#mappingOf(group, mapping);
      const name = this.#filesOf(group)[0]?.name ?? "";
      if (word === null || !serves(group, word.roles))
        throw new ImportError("unreadableFile", { file: name, detail: "mapping" });
      return { group, mapping: word, name };
    });
  }

  #choiceOf(file: number, mapping: ImportMapping | null): FileChoice | null {
    return mapping?.files?.find((choice) => choice.file === file) ?? null;
  }

  #groupFor(header: readonly string[], rows: readonly (readonly string[])[]): FileGroup {
    const signature = signatureOf(header);
    const known = this.#groups.find((group) => group.signature === signature);
    if (known !== undefined) return known;
    const word = this.#mapping?.groups.find((group) => group.headerSignature === signature);
    const made = new FileGroup(header, rows, word?.roles ?? null);
    this.#groups.push(made);
    return made;
  }

  #filesOf(group: FileGroup): FileRead[] {
    return this.#intakes.filter((intake) => intake.group === group).map((intake) => intake.read());
  }

  #mappingOf(group: FileGroup, mapping: ImportMapping | null): GroupMapping | null {
    return mapping?.groups.find((word) => word.headerSignature === group.signature) ?? null;
  }
}

function rolesOf(draft: FileGroupDraft | undefined): Role[] {
  return (draft?.columns ?? []).map(({ role }) => role);
}

/** What the files write; else đồng, where they look like it; else nobody knows, and dollars stand in. */
function guessCurrency(
  drafts: readonly FileGroupDraft[],
  groups: readonly FileGroup[],
): { currency: string; from: NonNullable<ImportDraft["currencyFrom"]> } {
  const written = drafts.flatMap((group) => group.currencies)[0];
  if (written !== undefined) return { currency: written, from: "written" };
  const isDong = groups.some((group, i) => looksLikeDong(group, rolesOf(drafts[i])));
  return isDong ? { currency: "VND", from: "vietnamese" } : { currency: "USD", from: "nothing" };
}

/**
 * Starts reading files.
 * @param files names, sizes in bytes and times of last change, in the order in which they will be pushed.
 * @param mapping on a second reading the user's word on what the columns are: those are kept; null proposes.
 */
export function createReader(files: readonly SourceFile[], mapping: ImportMapping | null): ImportReader {
  return new Reader(files, mapping);
}
