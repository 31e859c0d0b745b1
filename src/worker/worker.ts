import { createHost } from "./engineHost";
import { outgoing } from "./outgoing";
import type { Request } from "./protocol";

/** Work that waits behind the messages: a channel has no least delay, as a timer that starts a timer has (4 ms). */
const pending: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => pending.shift()?.();

const host = createHost(
  (response) => {
    const { message, transfer } = outgoing(response);
    self.postMessage(message, transfer);
  },
  (work) => {
    pending.push(work);
    channel.port2.postMessage(null);
  },
  () => performance.now(),
);

self.onmessage = (event: MessageEvent<Request>) => host(event.data);
