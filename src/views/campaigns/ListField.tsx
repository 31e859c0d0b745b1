import { Button } from "@mantine/core";
import { useId, useMemo, useRef, useState } from "react";
import { type CampaignGroup, likelyCountry, type OrderTable, storedPhone } from "../../engine";
import { useI18n, useWords } from "../../i18n";
import { matchList } from "../shared/lists/matchList";
import { words } from "./words";

type ListGroup = Extract<CampaignGroup, { kind: "list" }>;

interface ListFieldProps {
  readonly group: ListGroup;
  readonly onGroup: (group: ListGroup) => void;
  readonly orders: OrderTable;
}

const guessedFrom = 500;
const largestFile = 20_000_000;
const shownUnknown = 200;

/** A list that is pasted or chosen as a file; the customers it names are kept, and what names nobody is said. */
export function ListField({ group, onGroup, orders }: ListFieldProps) {
  const { f } = useI18n();
  const w = useWords(words).form;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const country = useMemo(() => {
    const some = Array.from({ length: Math.min(guessedFrom, orders.customerCount) }, (_, c) => storedPhone(orders, c));
    return likelyCountry(some, f.currency);
  }, [orders, f.currency]);

  const find = async (list: string) => {
    setShare(0);
    setProblem(null);
    try {
      const { keys, unknown } = await matchList(list, orders, country, setShare);
      onGroup({
        kind: "list",
        keys: [...new Set([...group.keys, ...keys])],
        unknown: [...new Set([...group.unknown, ...unknown])],
      });
      setText("");
    } catch {
      // A list that cannot be read, or the code for hashes that did not come: said beside the field.
      setProblem(w.failed);
    } finally {
      setShare(null);
    }
  };

  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    if (chosen.size > largestFile) return setProblem(w.tooLarge);
    try {
      await find(await chosen.text());
    } catch {
      setProblem(w.failed);
    }
  };

  return (
    <div className="camp-list">
      <label htmlFor={id}>{w.listLabel}</label>
      <textarea id={id} rows={4} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <p className="camp-hint">{w.listHint}</p>
      <div className="camp-buttons">
        <Button size="sm" disabled={text.trim() === "" || share !== null} onClick={() => void find(text)}>
          {w.find}
        </Button>
        <Button size="sm" variant="default" disabled={share !== null} onClick={() => file.current?.click()}>
          {w.file}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/*"
          data-testid="campaign-list-file"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        {group.keys.length + group.unknown.length > 0 && (
          <Button size="sm" variant="subtle" onClick={() => onGroup({ kind: "list", keys: [], unknown: [] })}>
            {w.clear}
          </Button>
        )}
      </div>
      <p className="camp-found" role="status">
        {share !== null && w.finding(f.percent(share, 0))}
        {share === null && group.keys.length > 0 && w.found(group.keys.length, f.integer(group.keys.length))}
        {share === null && group.keys.length > 0 && group.unknown.length > 0 && " · "}
        {share === null && group.unknown.length > 0 && w.unknown(f.integer(group.unknown.length))}
      </p>
      {problem !== null && (
        <p className="camp-problem" role="alert">
          {problem}
        </p>
      )}
      {group.unknown.length > 0 && (
        <details>
          <summary>{w.showUnknown}</summary>
          <p className="camp-unknown">{group.unknown.slice(0, shownUnknown).join(", ")}</p>
        </details>
      )}
    </div>
  );
}
