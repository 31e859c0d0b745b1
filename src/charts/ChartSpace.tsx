import type { ReactElement } from "react";
import { ResponsiveContainer } from "recharts";
import { ChartRoom } from "./NextTurn";
import { rowKeys } from "./rowKeys";
import { useTurn } from "./useTurn";

interface ChartSpaceProps {
  readonly minHeight: number;
  /** Its records lie in rows, one under the other. */
  readonly rows?: boolean;
  readonly children: ReactElement;
}

/**
 * The room a drawing takes: at least so high, and as much more as its card has. The room is there at once; what stands in it is drawn,
 * and drawn anew, in a turn of its own, or in two (`NextTurn`).
 */
export function ChartSpace({ minHeight, rows = false, children }: ChartSpaceProps) {
  const { room, drawn, busy } = useTurn(children);
  return (
    <div
      className="p-chart-space"
      style={{ minHeight }}
      aria-busy={busy}
      {...(rows ? { onKeyDownCapture: rowKeys } : {})}
    >
      <div ref={room} className="p-chart-fill">
        {drawn !== null && (
          <ChartRoom value={room}>
            <ResponsiveContainer width={drawn.width} height={drawn.height}>
              {drawn.content}
            </ResponsiveContainer>
          </ChartRoom>
        )}
      </div>
    </div>
  );
}
