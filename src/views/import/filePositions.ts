import type { FileGroupDraft } from "../../ingest";

/** Position among all files of each file of each group. Files of one name are told apart by their order. */
export function filePositions(groups: readonly FileGroupDraft[], fileNames: readonly string[]): number[][] {
  const taken = new Set<number>();
  return groups.map(({ files }) =>
    files.map(({ name }) => {
      const position = fileNames.findIndex((one, i) => one === name && !taken.has(i));
      taken.add(position);
      return position;
    }),
  );
}
