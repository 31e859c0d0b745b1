import { createHost } from "./engineHost";
import { outgoing } from "./outgoing";
import type { Request } from "./protocol";

const host = createHost(
  (response) => {
    const { message, transfer } = outgoing(response);
    self.postMessage(message, transfer);
  },
  (work) => setTimeout(work, 0),
  () => performance.now(),
);

self.onmessage = (event: MessageEvent<Request>) => host(event.data);
