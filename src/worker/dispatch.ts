import { aliveHistory, analyse, buildResults, queryCustomers } from "../engine";
import { createReader, ImportError } from "../ingest";
import type { Failure, Request, Response } from "./protocol";
import { required, type Session, setTable } from "./session";

/** Requests that are answered at once; forecasts take their time (see `forecastTask`). */
export type ShortRequest = Exclude<Request, { type: "forecast" | "forecastCancel" }>;

/** Answers one request. Never throws: what goes wrong is an answer too. Needs no Worker, so that it is tested without. */
export function dispatch(session: Session, request: ShortRequest): Response {
  try {
    return answer(session, request);
  } catch (error) {
    return { type: "failed", id: request.id, failure: toFailure(error) };
  }
}

function answer(session: Session, request: ShortRequest): Response {
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
    case "importBuild": {
      const reader = required(session.reader, "reader");
      if (!reader.satisfies(request.mapping)) return { type: "rereadNeeded", id };
      session.built = reader.build(request.mapping);
      return { type: "built", id, result: session.built };
    }
    case "importAdopt": {
      const { orders, lines } = required(session.built, "built orders");
      setTable(session, { orders, lines });
      session.built = null;
      session.reader = null;
      return { type: "done", id };
    }
    case "importDrop":
      session.built = null;
      session.reader = null;
      return { type: "done", id };
    case "tableLoad":
      setTable(session, { orders: request.orders, lines: request.lines });
      return { type: "done", id };
    case "analyse":
      session.analysis = analyse(required(session.table, "table").orders, request.settings);
      return { type: "analysed", id, analysis: session.analysis };
    case "aliveHistory": {
      const { orders } = required(session.table, "table");
      const { table } = required(session.analysis, "analysis");
      const { fit } = required(session.fit, "fit");
      return { type: "aliveHistory", id, points: aliveHistory(fit, orders, table, request.customer) };
    }
    case "results": {
      const { orders } = required(session.table, "table");
      const { name, currency, reconciliation } = request;
      const analysis = required(session.analysis, "analysis");
      const { forecast } = session;
      const results = buildResults({ name, currency, orders, analysis, forecast, reconciliation });
      return { type: "results", id, json: new TextEncoder().encode(JSON.stringify(results)) };
    }
    case "customers": {
      const { orders } = required(session.table, "table");
      const { table, end } = required(session.analysis, "analysis");
      const expected = session.forecast?.result?.customers ?? null;
      return { type: "customerRows", id, rows: queryCustomers(orders, table, request.query, end, expected) };
    }
  }
}

export function toFailure(error: unknown): Failure {
  if (error instanceof ImportError) return { kind: "import", import: error.failure };
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}
