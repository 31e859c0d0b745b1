const heading = /^## (.*)$/;
const secondsLine = "Seconds on the machine that wrote this: ";

/** Sections of a report by their titles, each with its heading; what stands before the first and the line of seconds are no sections. */
export function sectionsOf(report: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  let title: string | null = null;
  let lines: string[] = [];
  const close = (): void => {
    if (title !== null) sections.set(title, lines.join("\n").trim());
  };
  for (const line of report.split("\n")) {
    const found = heading.exec(line)?.[1];
    if (found !== undefined || line.startsWith(secondsLine)) {
      close();
      title = found ?? null;
      lines = [];
    }
    lines.push(line);
  }
  close();
  return sections;
}

/** How long each section took, as the report says. */
export function secondsOf(report: string): Readonly<Record<string, number>> {
  const line = report.split("\n").find((each) => each.startsWith(secondsLine));
  const parts = (line ?? secondsLine).slice(secondsLine.length).replace(/\.$/, "").split(", ");
  return Object.fromEntries(
    parts.flatMap((part) => {
      const [name = "", seconds] = part.split(" ");
      return Number.isFinite(Number(seconds)) && seconds !== undefined ? [[name, Number(seconds)]] : [];
    }),
  );
}

/** The report's last line. */
export function secondsText(seconds: Readonly<Record<string, number>>): string {
  const parts = Object.entries(seconds).map(([name, taken]) => `${name} ${taken.toFixed(0)}`);
  return `${secondsLine}${parts.join(", ")}.`;
}
