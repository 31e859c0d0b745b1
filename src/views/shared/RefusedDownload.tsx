import { Button } from "@mantine/core";
import { useState } from "react";
import { useI18n } from "../../i18n";
import { type RefusalCause, refusalCauses } from "../../ingest/types";
import type { NamedBlob } from "../../state";
import { download } from "../../ui/download";

export type FetchRefused = (causes: Readonly<Record<RefusalCause, string>>) => Promise<readonly NamedBlob[] | null>;

/** Hands out the refused rows as files, with the cause of each in the reader's language. */
export function RefusedDownload({ fetch }: { readonly fetch: FetchRefused }) {
  const { t } = useI18n();
  const words = t.importing.mapping.refused;
  const [working, setWorking] = useState(false);

  async function onClick() {
    setWorking(true);
    const named = refusalCauses.map((cause) => [cause, t.data.reconciliation.causes[cause].name] as const);
    const files = await fetch(Object.fromEntries(named) as Record<RefusalCause, string>);
    for (const { name, blob } of files ?? []) download(name, blob);
    setWorking(false);
  }

  return (
    <Button variant="default" size="compact-sm" aria-disabled={working} onClick={working ? undefined : onClick}>
      {working ? words.working : words.download}
    </Button>
  );
}
