/**
 * A sentence with the figures that stand out marked, by what happened and what is expected:
 * `["Each brought in ", { is: "₫1.52 M" }, " and may bring ", { expected: "₫640 k" }, "."]`.
 */
export type Phrase = readonly (string | { readonly is: string } | { readonly expected: string })[];
