import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin, Rolldown } from "vite";
import { insertPolicy } from "./hostedPolicy.ts";
import { offlinePolicy, policyTag } from "./policy.ts";

type Bundle = Rolldown.OutputBundle;

/** What would end the script element, or start an HTML comment in it, written so that JavaScript reads it the same. */
function scriptSafe(code: string): string {
  return code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

function dataUri(publicDir: string, file: string): string {
  return `data:image/svg+xml;base64,${readFileSync(path.join(publicDir, file)).toString("base64")}`;
}

function only<T>(found: readonly T[], what: string): T {
  const [first] = found;
  if (first === undefined || found.length !== 1)
    throw new Error(`perennial.html wants one ${what}, got ${found.length}`);
  return first;
}

function takeText(bundle: Bundle, extension: string): string[] {
  const taken: string[] = [];
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type !== "asset" || !name.endsWith(extension)) continue;
    taken.push(typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source));
    delete bundle[name];
  }
  return taken;
}

function takeScript(bundle: Bundle): string {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const chunk = only(chunks, "script");
  // Lazy parts folded into the chunk are listed as imports of itself.
  const further = [...chunk.imports, ...chunk.dynamicImports].filter((name) => name !== chunk.fileName);
  if (further.length > 0) throw new Error(`perennial.html cannot load ${further.join(", ")}`);
  delete bundle[chunk.fileName];
  return scriptSafe(chunk.code);
}

/**
 * Folds the bundle into one HTML file that opens from disk: its script inline as a module (a module from a file beside it
 * is refused on file://), its styles, fonts, icon and worker inside, its policy naming the script by hash.
 */
export function singleFilePlugin(fileName: string): Plugin {
  let publicDir = "";
  return {
    name: "perennial-single-file",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      // After Vite has put its own last words into the script.
      order: "post",
      handler(_options, bundle) {
        const page = only(takeText(bundle, ".html"), "page");
        const styles = takeText(bundle, ".css");
        const script = takeScript(bundle);
        const left = Object.keys(bundle);
        if (left.length > 0) throw new Error(`perennial.html cannot carry ${left.join(", ")}`);

        const hash = createHash("sha256").update(script).digest("base64");
        const bare = page
          .replace(/\s*<script type="module"[^>]*><\/script>/g, "")
          .replace(/\s*<link rel="(?:stylesheet|modulepreload|apple-touch-icon|manifest)"[^>]*>/g, "")
          .replace(/href="[^"]*?([\w-]+\.svg)"/g, (_all, file: string) => `href="${dataUri(publicDir, file)}"`)
          .replace("</head>", () => `${styles.map((css) => `<style>${css}</style>`).join("\n")}\n</head>`)
          .replace("</body>", () => `<script type="module">${script}</script>\n</body>`);
        this.emitFile({ type: "asset", fileName, source: insertPolicy(bare, policyTag(offlinePolicy(hash))) });
      },
    },
  };
}
