// @ts-check
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * Runs a program in the repository with its output shown, and tells its exit code (1 when it could not start).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a script with this Node.
 * @param {string} script path from the repository's root
 * @param {readonly string[]} [args]
 */
export function runNode(script, args = []) {
  return run(process.execPath, [path.join(root, script), ...args]);
}

/**
 * Runs npm: the very one that started this script where there is one, so that no shell is needed.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) return run(process.execPath, [npm, ...args]);
  return run("npm", args, { shell: process.platform === "win32" });
}
