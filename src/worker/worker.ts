import { createHost } from "./engineHost";
import type { Request, Response } from "./protocol";

const host = createHost(
  (response) => self.postMessage(response, ownedBuffers(response)),
  (work) => setTimeout(work, 0),
  () => performance.now(),
);

self.onmessage = (event: MessageEvent<Request>) => host(event.data);

/** What was made for the page alone moves there; tables stay here as well, and are copied. */
function ownedBuffers(response: Response): Transferable[] {
  if (response.type === "customerRows") return [response.rows.buffer];
  return response.type === "results" ? [response.json.buffer] : [];
}
