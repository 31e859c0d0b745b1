import {
  createReader,
  createRefusedReader,
  type ImportMapping,
  type ImportResult,
  type MergedImport,
  mergeImports,
} from "../ingest";
import type { MergeBase, Request, Response } from "./protocol";
import { required, type Session, setTable } from "./session";

/** Requests about files on their way in. */
type ImportRequest = Extract<Request, { type: `import${string}` | `refused${string}` }>;

export function isImportRequest(request: Request): request is ImportRequest {
  return request.type.startsWith("import") || request.type.startsWith("refused");
}

export function answerImport(session: Session, request: ImportRequest): Response {
  const { id } = request;
  switch (request.type) {
    case "importOpen":
      session.built = null;
      session.reader = createReader(request.files, request.mapping);
      return { type: "done", id };
    case "importSlice": {
      const reader = required(session.reader, "reader");
      reader.push(request.file, new Uint8Array(request.bytes), request.last);
      return { type: "sliceDone", id, rows: reader.rows };
    }
    case "importDraft":
      return { type: "draft", id, draft: required(session.reader, "reader").draft() };
    case "importSurvey": {
      const reader = required(session.reader, "reader");
      if (!reader.satisfies(request.mapping)) return { type: "rereadNeeded", id };
      return { type: "surveyed", id, survey: reader.survey(request.mapping) };
    }
    case "importBuild": {
      const result = build(session, request.mapping);
      return result === null ? { type: "rereadNeeded", id } : { type: "built", id, result };
    }
    case "importCompare": {
      const result = build(session, request.mapping);
      if (result === null) return { type: "rereadNeeded", id };
      return { type: "compared", id, counts: merge(session, request.base).counts };
    }
    case "importMerge":
      return { type: "merged", id, merged: merge(session, request.base) };
    case "importAdopt": {
      const { merged, result } = required(session.built, "built orders");
      const { orders, lines } = merged ?? result;
      setTable(session, { orders, lines });
      letGo(session);
      return { type: "done", id };
    }
    case "importDrop":
      letGo(session);
      return { type: "done", id };
    case "refusedOpen": {
      const { files, mapping, refused, causes } = request;
      session.refusing = createRefusedReader(files, mapping, refused, (cause) => causes[cause]);
      return { type: "done", id };
    }
    case "refusedSlice":
      required(session.refusing, "reader of refused rows").push(
        request.file,
        new Uint8Array(request.bytes),
        request.last,
      );
      return { type: "sliceDone", id, rows: 0 };
    case "refusedFinish": {
      const files = required(session.refusing, "reader of refused rows").finish();
      session.refusing = null;
      return { type: "refusedFiles", id, files };
    }
  }
}

/** Orders of the files by this mapping, made once; null when a column it wants was not kept. */
function build(session: Session, mapping: ImportMapping): ImportResult | null {
  const reader = required(session.reader, "reader");
  const word = JSON.stringify(mapping);
  if (session.built?.mapping === word) {
    session.built.merged = null;
    return session.built.result;
  }
  if (!reader.satisfies(mapping)) return null;
  session.built = { mapping: word, result: reader.build(mapping), merged: null };
  return session.built.result;
}

function merge(session: Session, base: MergeBase): MergedImport {
  const built = required(session.built, "built orders");
  const merged = built.merged ?? mergeImports({ ...base, ...required(session.table, "table") }, built.result);
  built.merged = merged;
  return merged;
}

function letGo(session: Session): void {
  session.built = null;
  session.reader = null;
}
