import type { Plugin } from "vite";
import { hostedPolicy, policyTag } from "./policy.ts";

const charset = '<meta charset="utf-8" />';

/** Puts `tag` right behind the charset, ahead of everything a policy has to bind. */
export function insertPolicy(html: string, tag: string): string {
  if (!html.includes(charset)) throw new Error(`index.html must say ${charset}`);
  return html.replace(charset, () => `${charset}\n    ${tag}`);
}

/** The policy is left out of `vite dev`, whose refresh script is inline. */
export function hostedPolicyPlugin(): Plugin {
  return {
    name: "perennial-policy",
    apply: "build",
    transformIndexHtml: { order: "post", handler: (html) => insertPolicy(html, policyTag(hostedPolicy)) },
  };
}
