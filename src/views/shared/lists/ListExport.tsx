import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../i18n";
import { PressPopover } from "../../../ui";
import { type HandedList, ListPanel } from "./ListPanel";
import { useListExport } from "./useListExport";
import { words } from "./words";

interface ListExportProps extends HandedList {
  /** It stands beside another export, and says what it is for. */
  readonly beside?: boolean;
}

/** A button that hands a list of customers over: to mail and chat programs, or hashed to ad platforms. */
export function ListExport({ beside = false, ...list }: ListExportProps) {
  const w = useWords(words);
  // Kept while the panel is closed and opened again: what is being written, and the country of its phones.
  const exporting = useListExport();
  const [country, setCountry] = useState<string | null>(null);
  return (
    <PressPopover
      label={w.title}
      width={360}
      position="bottom-end"
      button={(pressed) => (
        <Button variant="default" data-testid="list-export" {...pressed}>
          {beside ? w.openBeside : w.open}
        </Button>
      )}
    >
      {() => <ListPanel {...list} exporting={exporting} chosen={country} onCountry={setCountry} />}
    </PressPopover>
  );
}
