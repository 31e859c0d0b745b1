import type { FileGroupDraft } from "../../ingest";

/** Position among all files of each file of each group: as it was read, else by its name and order. */
export function filePositions(groups: readonly FileGroupDraft[], fileNames: readonly string[]): number[][] {
  const taken = new Set<number>();
  return groups.map(({ files }) =>
    files.map(({ name, facts }) => {
      if (facts?.position !== undefined) return facts.position;
      const position = fileNames.findIndex((one, i) => one === name && !taken.has(i));
      taken.add(position);
      return position;
    }),
  );
}
