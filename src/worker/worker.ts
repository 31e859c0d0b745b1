import { dispatch } from "./dispatch";
import type { Request, Response } from "./protocol";
import { emptySession } from "./session";

const session = emptySession();

self.onmessage = (event: MessageEvent<Request>) => {
  const response = dispatch(session, event.data);
  self.postMessage(response, ownedBuffers(response));
};

/** What was made for the page alone moves there; tables stay here as well, and are copied. */
function ownedBuffers(response: Response): Transferable[] {
  if (response.type === "customerRows") return [response.rows.buffer];
  return response.type === "results" ? [response.json.buffer] : [];
}
