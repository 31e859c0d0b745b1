import type { FileGroupDraft, GroupMapping, ImportDraft, ImportMapping } from "../ingest";
import type { RememberedMapping } from "../store";

/** What is worth proposing again when files with the headers of this import come back. */
export function remembered(draft: ImportDraft, mapping: ImportMapping): RememberedMapping[] {
  return draft.groups.flatMap((proposed, i) => {
    const group = mapping.groups[i];
    if (group === undefined) return [];
    return [
      {
        group,
        grainChosen: group.grain !== proposed.grain,
        statuses: proposed.statuses.map(({ value }) => value),
        currency: mapping.currency,
        ...(mapping.categoryMargins !== undefined && { categoryMargins: mapping.categoryMargins }),
      },
    ];
  });
}

/**
 * The proposal for a group, changed to what was settled last time. What this file proves by itself (the order of day and
 * month, the decimal mark, what a row is) is not overruled by what another file left open; a status that was not there
 * last time is judged anew.
 */
export function asLastTime(draft: FileGroupDraft, proposal: GroupMapping, last: RememberedMapping): GroupMapping {
  if (last.group.roles.length !== draft.columns.length) return proposal;
  const knownStatuses = new Set(last.statuses);
  const sameDates = proposal.roles.indexOf("orderDate") === last.group.roles.indexOf("orderDate");
  return {
    ...last.group,
    grain: last.grainChosen ? last.group.grain : proposal.grain,
    dateOrder: sameDates ? (proposal.dateOrder ?? last.group.dateOrder) : last.group.dateOrder,
    decimalMark: proposal.decimalMark ?? last.group.decimalMark,
    excludedStatuses: [
      ...last.group.excludedStatuses,
      ...proposal.excludedStatuses.filter((value) => !knownStatuses.has(value)),
    ],
  };
}
