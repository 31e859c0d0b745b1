/** A figure's name, what it means, and how it is worked out. */
export interface DefinitionText {
  readonly name: string;
  readonly text: string;
  /** Blank where the sentence says it all. */
  readonly formula: string;
}

/** Makes each entry's type the plain one, so that the other language is held to the same names and shape. */
export function define<Name extends string>(
  entries: Record<Name, DefinitionText>,
): Readonly<Record<Name, DefinitionText>> {
  return entries;
}
