import { Button } from "@mantine/core";
import { useEffect, useId, useRef } from "react";
import { useI18n } from "../../i18n";
import type { FileGroupDraft, ImportDraft, ImportMapping, Role } from "../../ingest";
import { Notice } from "../../ui";
import { CurrencySelect } from "../shared/CurrencySelect";
import { GroupSection } from "./GroupSection";
import { mappingSummary } from "./mappingSummary";
import { blockersOf } from "./openQuestions";
import "./mapping.css";
import type { GroupPatch } from "./types";

interface MappingScreenProps {
  readonly draft: ImportDraft;
  readonly mapping: ImportMapping;
  readonly onSetRole: (group: number, column: number, role: Role) => void;
  readonly onSetGroup: (group: number, patch: GroupPatch) => void;
  readonly onCurrency: (code: string) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** How the files are read, in words, and one click to go on; below it everything that can be changed. */
export function MappingScreen(props: MappingScreenProps) {
  const { draft, mapping } = props;
  const { t, f } = useI18n();
  const words = t.importing.mapping;
  const reasonId = useId();
  const confirm = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const blockers = blockersOf(draft, mapping);
  const ready = blockers.length === 0;
  const currencies = [...new Set(draft.groups.flatMap((group) => group.currencies))];

  // The drop zone that had the focus is gone: go to the one thing to press, or to what is still open.
  useEffect(() => {
    if (confirm.current?.disabled === false) confirm.current.focus();
    else heading.current?.focus();
  }, []);

  const titleOf = (group: FileGroupDraft) => {
    const rows = group.files.reduce((sum, file) => sum + file.rows, 0);
    const count = group.files.length;
    return words.group(group.platform ?? words.unknownPlatform, count, f.integer(count), rows, f.integer(rows));
  };

  return (
    <div className="i-mapping">
      <header>
        <h1 className="p-headline" tabIndex={-1} ref={heading}>
          {ready ? words.titleReady : words.titleOpen}
        </h1>
        <p className="i-lead">{ready ? words.leadReady : words.leadOpen}</p>
      </header>
      <div className="i-summary">
        {draft.groups.map((group, i) => {
          const said = mapping.groups[i];
          return (
            said !== undefined && (
              <div key={group.headerSignature}>
                <h2>{titleOf(group)}</h2>
                <p>{mappingSummary(t, group, said).join(" · ")}</p>
              </div>
            )
          );
        })}
      </div>
      <div className="i-confirm">
        <div>
          <div className="p-actions">
            <Button
              ref={confirm}
              size="md"
              disabled={!ready}
              aria-describedby={ready ? undefined : reasonId}
              data-testid="import-confirm"
              onClick={props.onConfirm}
            >
              {words.confirm}
            </Button>
            <Button variant="default" size="md" onClick={props.onCancel}>
              {words.cancel}
            </Button>
          </div>
          <p id={reasonId} className="i-blocked" role="status">
            {!ready && words.blocked(blockers.map((blocker) => words.blockedBy[blocker]).join("; "))}
          </p>
        </div>
        <CurrencySelect value={mapping.currency} onChange={props.onCurrency} />
      </div>
      {currencies.length > 1 && (
        <Notice kind="warn" title={words.currencies.title(currencies.join(", "))}>
          <p>{words.currencies.todo}</p>
        </Notice>
      )}
      {draft.groups.map((group, i) => {
        const said = mapping.groups[i];
        return (
          said !== undefined && (
            <GroupSection
              key={group.headerSignature}
              draft={group}
              mapping={said}
              title={draft.groups.length === 1 ? words.columns.title : titleOf(group)}
              onSetRole={(column, role) => props.onSetRole(i, column, role)}
              onSet={(patch) => props.onSetGroup(i, patch)}
            />
          )
        );
      })}
    </div>
  );
}
