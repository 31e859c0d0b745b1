import { aliveHistory, analyse, buildResults, queryCustomers } from "../engine";
import { ImportError } from "../ingest";
import { answerImport, isImportRequest } from "./importRequests";
import type { Failure, Request, Response } from "./protocol";
import { insightSource, required, type Session, setTable } from "./session";

/** Requests that are answered at once; forecasts and insights take their time (see `forecastTask`, `insightTask`). */
export type ShortRequest = Exclude<Request, { type: "forecast" | "forecastCancel" | "insight" }>;

/** Answers one request. Never throws: what goes wrong is an answer too. Needs no Worker, so that it is tested without. */
export function dispatch(session: Session, request: ShortRequest): Response {
  try {
    return answer(session, request);
  } catch (error) {
    return { type: "failed", id: request.id, failure: toFailure(error) };
  }
}

function answer(session: Session, request: ShortRequest): Response {
  if (isImportRequest(request)) return answerImport(session, request);
  const { id } = request;
  switch (request.type) {
    case "tableLoad":
      setTable(session, { orders: request.orders, lines: request.lines });
      return { type: "done", id };
    case "tableNumbers": {
      const { dataset, orders, settings } = request;
      session.arriving = null;
      const analysis = analyse(orders, settings);
      session.arriving = { dataset, orders, analysis };
      return { type: "analysed", id, analysis };
    }
    case "tableRest": {
      const { dataset, orders, analysis } = required(session.arriving, "analysed orders");
      if (dataset !== request.dataset) throw new Error(`the worker has the orders of ${dataset}`);
      setTable(session, { orders: { ...orders, ...request.orders }, lines: request.lines }, analysis);
      return { type: "done", id };
    }
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
      const { name, currency, reconciliation } = request;
      const results = buildResults({ ...insightSource(session), name, currency, reconciliation });
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
