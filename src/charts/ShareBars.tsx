import { Bar, ComposedChart, DefaultZIndexes, usePlotArea, XAxis, YAxis, ZIndexLayer } from "recharts";
import { useTokens } from "../ui";
import { ChartSpace } from "./ChartSpace";
import { readingAt, Told } from "./Told";
import type { Reading } from "./types";

export interface ShareBar {
  /** Above the bar; each once. */
  readonly label: string;
  /** Shares of 1, in the order of the names. */
  readonly shares: readonly number[];
  /** Whether the bar tells of what is expected, or of what happened. */
  readonly kind: "is" | "expected";
}

interface ShareBarsProps {
  readonly bars: readonly ShareBar[];
  /** Whose part each is; the first is the shop. */
  readonly names: readonly string[];
  readonly format: (share: number) => string;
  readonly reading: (bar: ShareBar) => Reading;
}

const rowHeight = 92;
const barHeight = 40;
const letter = 0.57;
const fontSize = 12.5;

/** Who holds how much of a whole, one bar a whole: the shop in colour, the others in greys. */
export function ShareBars({ bars, names, format, reading }: ShareBarsProps) {
  const { accent, second, muted } = useTokens();
  const data = bars.map(({ label, shares }) => ({ label, ...shares }));
  return (
    <ChartSpace minHeight={bars.length * rowHeight}>
      <ComposedChart layout="vertical" data={data} margin={{ top: 8, right: 1, bottom: 0, left: 1 }}>
        <XAxis type="number" domain={[0, 1]} hide />
        <YAxis type="category" dataKey="label" hide />
        {Array.from(names.keys(), (i) => (
          // Two competitors may have been given one name.
          <Bar
            key={i}
            dataKey={String(i)}
            stackId="all"
            barSize={barHeight}
            isAnimationActive={false}
            shape={({ x, y, width, height, index }) => (
              <rect
                x={Number(x)}
                y={Number(y)}
                width={Math.max(0, Number(width) - 1.5)}
                height={Number(height)}
                fill={i > 0 ? muted : bars[Number(index)]?.kind === "expected" ? second : accent}
                fillOpacity={i === 0 ? 1 : Math.max(0.16, 0.42 - 0.08 * (i - 1))}
              />
            )}
          />
        ))}
        <Told cursor="row" reading={(i) => readingAt(bars, i, reading)} />
        {/* Over the bars, which recharts draws in a layer above. */}
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <ShareNames bars={bars} names={names} format={format} />
        </ZIndexLayer>
      </ComposedChart>
    </ChartSpace>
  );
}

function ShareNames({ bars, names, format }: Pick<ShareBarsProps, "bars" | "names" | "format">) {
  const area = usePlotArea();
  const { ink, card } = useTokens();
  if (area === undefined) return null;
  const step = area.height / bars.length;
  return bars.map((bar, row) => {
    const middle = area.y + (row + 0.5) * step;
    let from = 0;
    return (
      <g key={bar.label} fontSize={fontSize}>
        <text x={area.x} y={middle - barHeight / 2 - 8} fill={ink} fontWeight={600}>
          {bar.label}
        </text>
        {bar.shares.map((share, i) => {
          const start = area.x + from * area.width;
          from += share;
          const room = share * area.width - 16;
          const name = names[i] ?? "";
          const fits = [`${name} ${format(share)}`, format(share)].find(
            (text) => text.length * fontSize * letter <= room,
          );
          if (fits === undefined) return null;
          return (
            <text
              key={start}
              x={start + 8}
              y={middle + 4.5}
              fill={i === 0 ? card : ink}
              fontWeight={i === 0 ? 600 : 400}
            >
              {fits}
            </text>
          );
        })}
      </g>
    );
  });
}
