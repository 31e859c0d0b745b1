import { Button } from "@mantine/core";
import { useEffect, useId, useRef } from "react";
import { useI18n } from "../../i18n";
import type { MappingJob } from "../../state";
import { CurrencySelect } from "../shared/CurrencySelect";
import { Later } from "../shared/Later";
import { AddFiles } from "./AddFiles";
import { CostsCard } from "./CostsCard";
import { CurrencyQuestion } from "./CurrencyQuestion";
import { filePositions } from "./filePositions";
import { GroupHead, groupTitle } from "./GroupHead";
import { GroupSection } from "./GroupSection";
import { Outcome } from "./Outcome";
import { blockersOf } from "./openQuestions";
import { RefusedSummary } from "./RefusedSummary";
import { StopNotice } from "./StopNotice";
import { TargetChoice } from "./TargetChoice";
import "./mapping.css";
import type { MappingHandlers } from "./types";

/** How the files are read, in words, and one click to go on; below it everything that can be changed. */
export function MappingScreen({ job, on }: { readonly job: MappingJob; readonly on: MappingHandlers }) {
  const { draft, mapping, survey } = job;
  const { t, f } = useI18n();
  const words = t.importing.mapping;
  const reasonId = useId();
  const confirm = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const blockers = blockersOf(job);
  const ready = blockers.length === 0;
  const positions = filePositions(draft.groups, job.fileNames);
  const counts = draft.groups.map(
    (group) => survey?.groups.find((one) => one.headerSignature === group.headerSignature) ?? null,
  );
  const written = counts.flatMap((group) => group?.currencies ?? []);
  const codes = [
    ...new Set([...draft.groups.flatMap((group) => group.currencies), ...written.map(({ code }) => code)]),
  ];
  const hasOrderIds = mapping.groups.every(({ kind, roles }) => kind === "productCosts" || roles.includes("orderId"));
  const plan = mapping.currencies;
  const hasRate = (code: string) => code === mapping.currency || (plan?.kind === "convert" && code in plan.rates);
  const currencyHint =
    codes.length > 1
      ? words.currencyHintSeveral
      : job.currencyOpen === true
        ? mapping.currency === ""
          ? words.currencyCents
          : words.currencyOpen
        : draft.currencyFrom === "vietnamese" && mapping.currency === "VND"
          ? words.currencyDong
          : undefined;
  const addTo = job.target === "open" ? job.openDataset : null;

  // The drop zone that had the focus is gone: go to the one thing to press, or to what is still open.
  useEffect(() => {
    if (confirm.current?.disabled === false) confirm.current.focus();
    else heading.current?.focus();
  }, []);

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
              <GroupHead
                key={group.headerSignature}
                draft={group}
                mapping={said}
                survey={counts[i] ?? null}
                isRemembered={job.remembered.includes(group.headerSignature)}
                onForget={() => on.onForget(group.headerSignature)}
              />
            )
          );
        })}
        <Outcome job={job} />
      </div>
      <TargetChoice job={job} hasOrderIds={hasOrderIds} onTarget={on.onTarget} onImport={on.onImport} />
      <div className="i-confirm">
        <div>
          <div className="p-actions">
            <Button
              ref={confirm}
              size="md"
              disabled={!ready}
              aria-describedby={ready ? undefined : reasonId}
              data-testid="import-confirm"
              onClick={on.onConfirm}
            >
              {addTo === null ? words.confirm : words.target.confirm(addTo.name)}
            </Button>
            <Button variant="default" size="md" onClick={on.onCancel}>
              {words.cancel}
            </Button>
            <AddFiles onFiles={on.onFiles} />
          </div>
          <p id={reasonId} className="i-blocked" role="status">
            {!ready && words.blocked(blockers.map((blocker) => words.blockedBy[blocker]).join("; "))}
          </p>
        </div>
        {addTo === null && (
          <div className="i-currency" data-open={job.currencyOpen === true}>
            <CurrencySelect
              value={mapping.currency}
              onChange={on.onCurrency}
              {...(currencyHint !== undefined && { hint: currencyHint })}
            />
          </div>
        )}
      </div>
      {blockers.includes("failure") && survey?.failure != null && <StopNotice failure={survey.failure} />}
      {codes.length > 1 && <CurrencyQuestion codes={codes} counts={written} mapping={mapping} onImport={on.onImport} />}
      {/* Cells that wait for an answer are not refused. */}
      {!blockers.some((one) => one === "dateOrder" || one === "blankDates" || one === "decimalMark") && (
        <RefusedSummary job={job} onRefused={on.onRefused} />
      )}
      <Later>
        {draft.groups.map((group, i) => {
          const said = mapping.groups[i];
          return (
            said !== undefined && (
              <GroupSection
                key={group.headerSignature}
                draft={group}
                mapping={said}
                survey={counts[i] ?? null}
                currency={mapping.currency}
                isOneCurrency={codes.length < 2 || codes.every(hasRate)}
                title={
                  draft.groups.length === 1 ? words.columns.title : groupTitle(t, f, group, said, counts[i] ?? null)
                }
                positions={positions[i] ?? []}
                choices={mapping.files ?? []}
                onSetRole={(column, role) => on.onSetRole(i, column, role)}
                onSet={(patch) => on.onSetGroup(i, patch)}
                onReading={on.onReading}
              />
            )
          );
        })}
        {survey?.outcome != null && (
          <CostsCard costs={survey.costs} mapping={mapping} onImport={on.onImport} onFiles={on.onFiles} />
        )}
      </Later>
    </div>
  );
}
