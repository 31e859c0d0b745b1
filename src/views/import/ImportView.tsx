import { Suspense, useEffect } from "react";
import type { AppFailure, ImportJob } from "../../state";
import { FailureNotice } from "../shared/FailureNotice";
import { lazyPart } from "../shared/lazyPart";
import "./import.css";
import { ReadingProgress } from "./ReadingProgress";
import { StartScreen } from "./StartScreen";
import type { MappingHandlers } from "./types";
import { WorkingSteps } from "./WorkingSteps";

// Nobody needs it before a file is read: kept out of the first load.
const mapping = lazyPart(() => import("./MappingScreen").then((module) => module.MappingScreen));

export interface ImportViewProps {
  readonly job: ImportJob | null;
  readonly failure: AppFailure | null;
  /** Data sets are there already: this import stands beside them. */
  readonly hasData: boolean;
  readonly mapping: MappingHandlers;
  readonly onFiles: (files: File[]) => void;
  readonly onText: (text: string) => void;
  readonly onSample: () => void;
  readonly onDismiss: () => void;
}

/** From the first drop to the moment the figures appear. */
export function ImportView(props: ImportViewProps) {
  const { job, failure } = props;
  const isOn = job !== null;
  useEffect(() => {
    // It is there when the files are read. A failure is told where it is drawn, by the same import.
    if (isOn) mapping.load().catch(() => undefined);
  }, [isOn]);
  return (
    <div className="i-view">
      {failure !== null && <FailureNotice failure={failure} hasData={props.hasData} onDismiss={props.onDismiss} />}
      {job === null && (
        <StartScreen hasData={props.hasData} onFiles={props.onFiles} onText={props.onText} onSample={props.onSample} />
      )}
      {job?.step === "reading" && <ReadingProgress job={job} onCancel={props.mapping.onCancel} />}
      {job?.step === "mapping" && (
        <Suspense fallback={null}>
          <mapping.Part job={job} on={props.mapping} />
        </Suspense>
      )}
      {(job?.step === "building" || job?.step === "storing") && (
        <WorkingSteps step={job.step} onCancel={props.mapping.onCancel} />
      )}
    </div>
  );
}
