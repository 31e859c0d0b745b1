// @ts-check
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const dist = path.join(root, "dist");
export const singleFile = path.join(dist, "perennial.html");
/** Whatever a script makes and can make again; ignored by git. */
export const cache = path.join(root, ".cache");
