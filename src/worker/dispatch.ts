import { analyse, buildResults, queryCustomers } from "../engine";
import { ImportError } from "../ingest";
import { answerImport, isImportRequest } from "./importRequests";
import type { Failure, Request, Response } from "./protocol";
import { required, type Session, setTable } from "./session";

/** Answers one request. Never throws: what goes wrong is an answer too. Needs no Worker, so that it is tested without. */
export function dispatch(session: Session, request: Request): Response {
  try {
    return answer(session, request);
  } catch (error) {
    return { type: "failed", id: request.id, failure: toFailure(error) };
  }
}

function answer(session: Session, request: Request): Response {
  if (isImportRequest(request)) return answerImport(session, request);
  const { id } = request;
  switch (request.type) {
    case "tableLoad":
      setTable(session, { orders: request.orders, lines: request.lines });
      return { type: "done", id };
    case "analyse":
      session.analysis = analyse(required(session.table, "table").orders, request.settings);
      return { type: "analysed", id, analysis: session.analysis };
    case "results": {
      const { orders } = required(session.table, "table");
      const { name, currency, reconciliation } = request;
      const analysis = required(session.analysis, "analysis");
      const results = buildResults({ name, currency, orders, analysis, reconciliation });
      return { type: "results", id, json: new TextEncoder().encode(JSON.stringify(results)) };
    }
    case "customers": {
      const { orders } = required(session.table, "table");
      const { table, end } = required(session.analysis, "analysis");
      return { type: "customerRows", id, rows: queryCustomers(orders, table, request.query, end) };
    }
  }
}

function toFailure(error: unknown): Failure {
  if (error instanceof ImportError) return { kind: "import", import: error.failure };
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}
