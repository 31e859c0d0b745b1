import { dispatch, emptySession } from "./dispatch";
import type { Request } from "./protocol";

const session = emptySession();

self.onmessage = (event: MessageEvent<Request>) => {
  const response = dispatch(session, event.data);
  // Rows are made for the page alone; tables stay here as well, and are copied.
  self.postMessage(response, response.type === "customerRows" ? [response.rows.buffer] : []);
};
