import type { ReactElement } from "react";
import { ResponsiveContainer } from "recharts";

/** The room a drawing takes: at least so high, and as much more as its card has. */
export function ChartSpace(props: { readonly minHeight: number; readonly children: ReactElement }) {
  return (
    <div className="p-chart-space" style={{ minHeight: props.minHeight }}>
      <div className="p-chart-fill">
        <ResponsiveContainer width="100%" height="100%">
          {props.children}
        </ResponsiveContainer>
      </div>
    </div>
  );
}
