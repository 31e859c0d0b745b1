/** Whether files can be dragged onto the page: not with a finger. */
export function canDrop(): boolean {
  return !window.matchMedia("(pointer: coarse)").matches;
}
