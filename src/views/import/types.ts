import type { Role } from "../../ingest";
import type { GroupPatch, ImportPatch, ImportTarget, ReadingChoice } from "../../state";
import type { FetchRefused } from "../shared/RefusedDownload";

export type { GroupPatch } from "../../state";

/** What the user can do on the mapping screen. Groups and columns by position. */
export interface MappingHandlers {
  readonly onSetRole: (group: number, column: number, role: Role) => void;
  readonly onSetGroup: (group: number, patch: GroupPatch) => void;
  readonly onImport: (patch: ImportPatch) => void;
  readonly onCurrency: (code: string) => void;
  readonly onTarget: (target: ImportTarget) => void;
  readonly onForget: (headerSignature: string) => void;
  readonly onReading: (choice: ReadingChoice) => void;
  readonly onFiles: (files: File[]) => void;
  readonly onRefused: FetchRefused;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}
