// @ts-check
// Finds a Chromium for the tests, the bench and the screenshots:
// $CHROME_BIN, one that is installed, the one in the packages (Linux x64), playwright's own, downloaded if need be.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cache, root } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} Launch what playwright's launch() takes */

const flags = [
  ...(process.platform === "linux" ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const howToGetOne =
  "No Chromium found: set CHROME_BIN to one, or install it (Debian, Ubuntu: apt-get install chromium).";

/** @returns {Record<string, string>} */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * @param {string} executablePath
 * @param {Record<string, string>} env
 */
function answers(executablePath, env) {
  if (!existsSync(executablePath)) return false;
  // Chrome for Windows opens a window instead of printing its version.
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(executablePath, ["--version"], { env, timeout: 30_000, encoding: "utf8" });
  return status === 0 && /\d+\.\d+\.\d+/.test(stdout);
}

/** @returns {string[]} */
function usualPlaces() {
  const { PROGRAMFILES, "PROGRAMFILES(X86)": programFilesX86, LOCALAPPDATA } = process.env;
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      ["", process.env.HOME ?? ""].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === "win32") {
    const folders = [PROGRAMFILES, programFilesX86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Chromium/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ];
    return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable"];
  const folders = new Set([
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
    ...(process.env.PATH ?? "").split(path.delimiter),
  ]);
  return names.flatMap((name) => [...folders].map((folder) => path.join(folder, name)));
}

/** @returns {Launch | undefined} */
function installedBrowser() {
  const env = environment();
  const executablePath = usualPlaces().find((place) => answers(place, env));
  return executablePath === undefined ? undefined : { executablePath, args: flags, env };
}

/**
 * The browser of @sparticuz/chromium, unpacked once per version into the cache. Only its files are used: its launch
 * arguments switch the browser's own protections off, and the tests are there to see those work.
 * @returns {Launch | undefined}
 */
function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const pack = path.join(root, "node_modules/@sparticuz/chromium");
  if (!existsSync(pack)) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(pack, "package.json"), "utf8"));
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder) && !unpack(pack, folder)) return undefined;
  const own = environment();
  const env = {
    ...own,
    HOME: own.HOME ?? folder,
    LD_LIBRARY_PATH: [path.join(folder, "al2023/lib"), own.LD_LIBRARY_PATH].filter(Boolean).join(":"),
    FONTCONFIG_PATH: path.join(folder, "fonts"),
  };
  const executablePath = path.join(folder, "chromium");
  return answers(executablePath, env) ? { executablePath, args: flags, env } : undefined;
}

/**
 * The package unpacks into the system's temporary folder only, so a child is given ours as such.
 * @param {string} pack
 * @param {string} folder
 */
function unpack(pack, folder) {
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const inflater = path.join(half, "inflate.mjs");
  const archives = ["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((name) => path.join(pack, "bin", name));
  writeFileSync(
    inflater,
    `import { inflate } from ${JSON.stringify(pathToFileURL(path.join(pack, "build/esm/lambdafs.js")).href)};
for (const archive of ${JSON.stringify(archives)}) await inflate(archive);
`,
  );
  const child = spawnSync(process.execPath, [inflater], { env: { ...process.env, TMPDIR: half }, stdio: "inherit" });
  if (child.status !== 0) return false;
  // The fonts' own configuration looks for them in fixed places of the machine the package is meant for.
  writeFileSync(
    path.join(half, "fonts/fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path.join(folder, "fonts/fonts")}</dir><cachedir>${path.join(folder, "fonts/cache")}</cachedir></fontconfig>
`,
  );
  renameSync(half, folder);
  return true;
}

/** @returns {Promise<Launch | undefined>} */
async function playwrightBrowser() {
  const { chromium } = await import("playwright");
  const env = environment();
  const executablePath = chromium.executablePath();
  if (!answers(executablePath, env)) await runNode("node_modules/playwright/cli.js", ["install", "chromium"]);
  return answers(executablePath, env) ? { executablePath, args: flags, env } : undefined;
}

/**
 * A browser to launch, or undefined when this machine has none and can get none.
 * PERENNIAL_BROWSER=packaged passes over the installed ones.
 * @returns {Promise<Launch | undefined>}
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_BIN;
  const env = environment();
  if (chosen && answers(chosen, env)) return { executablePath: chosen, args: flags, env };
  if (chosen) console.error(`CHROME_BIN is ${chosen}, which does not run; looking further.`);
  const installed = process.env.PERENNIAL_BROWSER === "packaged" ? undefined : installedBrowser();
  return installed ?? packagedBrowser() ?? (await playwrightBrowser());
}

/** As findBrowser, but a missing browser is an error that says what to do. */
export async function requireBrowser() {
  const found = await findBrowser();
  if (found === undefined) throw new Error(howToGetOne);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await findBrowser();
  console.log(found?.executablePath ?? howToGetOne);
  process.exitCode = found === undefined ? 1 : 0;
}
