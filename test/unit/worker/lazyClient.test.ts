import { describe, expect, it, vi } from "vitest";
import type { EngineClient } from "../../../src/worker/client";
import { createLazyClient } from "../../../src/worker/lazyClient";

/** Notes what it is asked, and answers nothing of interest. */
function notingClient(asked: string[]): EngineClient {
  return {
    ask: (async (type: string) => {
      asked.push(type);
    }) as unknown as EngineClient["ask"],
  };
}

describe("a lazy client", () => {
  it("starts the worker at the first request, once, and keeps the order of requests", async () => {
    const asked: string[] = [];
    const start = vi.fn(async () => notingClient(asked));
    const client = createLazyClient(start);
    expect(start).not.toHaveBeenCalled();
    const requests = [client.ask("importDraft", {}), client.ask("importDrop", {}), client.ask("importAdopt", {})];
    await Promise.all(requests);
    expect(start).toHaveBeenCalledOnce();
    expect(asked).toEqual(["importDraft", "importDrop", "importAdopt"]);
  });

  it("tells who asked when the worker cannot be fetched, and tries again the next time", async () => {
    const asked: string[] = [];
    const start = vi
      .fn<() => Promise<EngineClient>>()
      .mockRejectedValueOnce(new TypeError("not fetched"))
      .mockResolvedValueOnce(notingClient(asked));
    const client = createLazyClient(start);
    await expect(client.ask("importDrop", {})).rejects.toThrow("not fetched");
    await client.ask("importDrop", {});
    expect(asked).toEqual(["importDrop"]);
  });
});
