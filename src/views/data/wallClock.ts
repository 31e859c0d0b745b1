/** A moment as this machine's clock shows it, in the form that dates are written from: wall clock read as UTC. */
export function wallClock(moment: number): number {
  return moment - new Date(moment).getTimezoneOffset() * 60_000;
}
