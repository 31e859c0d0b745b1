import { useState } from "react";
import { vi } from "vitest";
import type { GroupMapping, ImportDraft } from "../../../src/ingest";
import { defaultMapping } from "../../../src/ingest/mapping";
import type { MappingJob } from "../../../src/state";
import type { MappingHandlers } from "../../../src/views/import";
import { MappingScreen } from "../../../src/views/import/MappingScreen";

export const calls = () => ({
  onSetRole: vi.fn(),
  onSetGroup: vi.fn(),
  onImport: vi.fn(),
  onCurrency: vi.fn(),
  onTarget: vi.fn(),
  onForget: vi.fn(),
  onReading: vi.fn(),
  onFiles: vi.fn(),
  onRefused: vi.fn(async () => null),
  onConfirm: vi.fn(),
  onCancel: vi.fn(),
});

/** The mapping step as it begins: nothing counted yet, no data set to add to. */
export function jobOf(draft: ImportDraft, change: Partial<MappingJob> = {}): MappingJob {
  return {
    step: "mapping",
    fileNames: draft.groups.flatMap((group) => group.files.map((file) => file.name)),
    draft,
    mapping: defaultMapping(draft),
    survey: null,
    surveying: false,
    remembered: [],
    openDataset: null,
    target: "new",
    changes: null,
    ...change,
  };
}

interface MappingProps {
  readonly draft: ImportDraft;
  readonly on: MappingHandlers;
  readonly job?: Partial<MappingJob>;
}

export function Mapping({ draft, on, job }: MappingProps) {
  return <MappingScreen job={jobOf(draft, job)} on={on} />;
}

/** Holds the mapping as the app does. */
export function Living({ draft, on, job: start }: MappingProps) {
  const [job, setJob] = useState(() => jobOf(draft, start));
  const edit = (index: number, change: (g: GroupMapping) => GroupMapping) =>
    setJob((now) => ({
      ...now,
      mapping: { ...now.mapping, groups: now.mapping.groups.map((g, i) => (i === index ? change(g) : g)) },
    }));
  const handlers: MappingHandlers = {
    ...on,
    onSetRole: (g, column, role) =>
      edit(g, (old) => ({ ...old, roles: old.roles.map((one, i) => (i === column ? role : one)) })),
    onSetGroup: (g, patch) => edit(g, (old) => ({ ...old, ...patch })),
    onImport: (patch) => {
      on.onImport(patch);
      setJob({ ...job, mapping: { ...job.mapping, ...patch } });
    },
    onTarget: (target) => setJob({ ...job, target }),
  };
  return <MappingScreen job={job} on={handlers} />;
}
