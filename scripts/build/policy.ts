/** A Content-Security-Policy as the text of its meta tag. */
function policy(sources: Readonly<Record<string, string>>): string {
  return Object.entries(sources)
    .map(([directive, allowed]) => `${directive} ${allowed}`)
    .join("; ");
}

/** Nothing but the site itself. The worker comes from a blob, the service worker from a file. */
export const hostedPolicy = policy({
  "default-src": "'none'",
  "script-src": "'self'",
  "worker-src": "'self' blob:",
  "connect-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
});

/** The one script of perennial.html and its blob worker, and no connection at all. */
export function offlinePolicy(scriptHash: string): string {
  return policy({
    "default-src": "'none'",
    "script-src": `'sha256-${scriptHash}'`,
    "worker-src": "blob:",
    "connect-src": "'none'",
    "style-src": "'unsafe-inline'",
    "img-src": "data: blob:",
    "font-src": "data:",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
}

/** Written first in the head: a policy binds only what comes after it. */
export function policyTag(content: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
}
