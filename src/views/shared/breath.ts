/** Gives the page a breath: clicks and scrolling come first. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
