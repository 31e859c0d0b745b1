import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { SpendFailure, SpendFile } from "../../ingest/spend";
import type { GroupNaming } from "./groupNames";
import { SpendFileFound } from "./SpendFileFound";
import type { SpendChange } from "./spendEdits";

interface SpendFileButtonProps {
  /** Values that customers came by. */
  readonly known: readonly string[];
  readonly naming: GroupNaming;
  readonly onChange: (changes: readonly SpendChange[]) => Promise<void>;
}

type Found = { readonly name: string; readonly result: SpendFile | SpendFailure };

/** Costs from a file: read, shown, and taken over once the user agrees. */
export function SpendFileButton({ known, naming, onChange }: SpendFileButtonProps) {
  const { w, f } = naming;
  const words = w.spend;
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const read = async (file: File) => {
    setReading(true);
    try {
      // The readers come with the first file.
      const [bytes, { readSpendFile }] = await Promise.all([file.arrayBuffer(), import("../../ingest/spend")]);
      setFound({ name: file.name, result: readSpendFile(new Uint8Array(bytes), file.name, f.currency) });
    } catch {
      // The file went away, or its disk did.
      setFound({ name: file.name, result: "file" });
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="ch-file">
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        data-testid="spend-file"
        aria-label={words.file}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again once it has been mended.
          event.currentTarget.value = "";
          if (file !== undefined) void read(file);
        }}
      />
      <div className="p-actions">
        <Button size="sm" variant="default" disabled={reading} onClick={() => input.current?.click()}>
          {reading ? words.reading : words.file}
        </Button>
        <span className="p-muted p-small">{words.fileHint}</span>
      </div>
      {found !== null && (
        <SpendFileFound
          name={found.name}
          result={found.result}
          known={known}
          naming={naming}
          onApply={(changes) => {
            setFound(null);
            void onChange(changes);
          }}
          onLeave={() => setFound(null)}
        />
      )}
    </div>
  );
}
