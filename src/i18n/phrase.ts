/** A sentence with the figures that stand out marked: `["Each brought in ", { is: "₫1.52 M" }, "."]`. */
export type Phrase = readonly (string | { readonly is: string })[];
