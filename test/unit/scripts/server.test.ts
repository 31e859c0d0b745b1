import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../../scripts/lib/server.mjs";

/** Asks for a path as it stands: fetch would tidy the dots away. */
function ask(url: string, rawPath: string, method = "GET"): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: rawPath, method }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the static server", () => {
  const outside = mkdtempSync(path.join(tmpdir(), "perennial-server-"));
  const folder = path.join(outside, "site");
  let server: { url: string; close: () => Promise<void> };
  beforeAll(async () => {
    mkdirSync(path.join(folder, "assets"), { recursive: true });
    writeFileSync(path.join(outside, "secret.txt"), "secret");
    writeFileSync(path.join(folder, "index.html"), "<p>home</p>");
    writeFileSync(path.join(folder, "assets/app.js"), "1");
    server = await serveFolder({ folder, base: "/shop/" });
  });
  afterAll(async () => {
    await server.close();
    rmSync(outside, { recursive: true });
  });

  it("serves the page for the folder itself", async () => {
    expect(await ask(server.url, "/shop/")).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "<p>home</p>",
    });
  });

  it("names scripts as scripts, or browsers refuse to run them as modules", async () => {
    expect((await ask(server.url, "/shop/assets/app.js?v=1")).type).toBe("text/javascript; charset=utf-8");
  });

  it.each([
    "/shop/../secret.txt",
    "/shop/%2e%2e/secret.txt",
    "/shop/..%2fsecret.txt",
    "/shop/%00",
    "/shop/%",
    "/",
    "/shop/assets",
  ])("has nothing at %s", async (raw) => {
    const { status, body } = await ask(server.url, raw);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  it("takes the next port when one is in use", async () => {
    const taken = Number(new URL(server.url).port);
    const second = await serveFolder({ folder, port: taken });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });

  it("only hands out", async () => {
    expect((await ask(server.url, "/shop/", "POST")).status).toBe(405);
    expect(await ask(server.url, "/shop/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });
});
