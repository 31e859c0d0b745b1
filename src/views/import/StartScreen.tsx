import { Button } from "@mantine/core";
import { useI18n } from "../../i18n";
import { Headline } from "../../ui";
import { canDrop } from "./canDrop";
import { DropZone } from "./DropZone";
import { ExportGuide } from "./ExportGuide";
import { PasteBox } from "./PasteBox";

interface StartScreenProps {
  readonly hasData: boolean;
  readonly onFiles: (files: File[]) => void;
  readonly onText: (text: string) => void;
  readonly onSample: () => void;
}

const needs = ["customer", "date", "amount"] as const;

/** What a shop owner sees first: what this is, where to drop the file, what the file must say. */
export function StartScreen({ hasData, onFiles, onText, onSample }: StartScreenProps) {
  const { t } = useI18n();
  const words = t.importing.start;
  return (
    <div className="i-start">
      <header>
        <Headline>{hasData ? words.another : words.headline}</Headline>
        <p className="i-lead">{hasData ? words.anotherLead : words.lead(canDrop())}</p>
      </header>
      <div>
        <DropZone onFiles={onFiles} />
        <div className="i-otherwise">
          <PasteBox onText={onText}>
            <Button variant="default" data-testid="load-sample" onClick={onSample}>
              {words.sample}
            </Button>
          </PasteBox>
          <p className="p-muted p-small">{words.sampleHint}</p>
        </div>
        <p className="i-privacy">{words.privacy}</p>
      </div>
      <div>
        <section aria-labelledby="i-needs">
          <h2 id="i-needs" className="i-heading">
            {words.needsTitle}
          </h2>
          <dl className="i-needs">
            {needs.map((need) => (
              <div key={need}>
                <dt>{words.needs[need].name}</dt>
                <dd>{words.needs[need].hint}</dd>
              </div>
            ))}
          </dl>
        </section>
        <ExportGuide />
      </div>
    </div>
  );
}
