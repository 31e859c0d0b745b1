import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A surface as large as its room, for drawings without axes: recharts would lay some out for nothing. It is named as recharts names
 * its own, by which pictures are taken.
 */
export function CellSurface({ children }: { readonly children: (size: Size) => ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const place = room.current;
    if (place === null) return;
    const measure = () => {
      const box = place.getBoundingClientRect();
      const [width, height] = [Math.round(box.width), Math.round(box.height)];
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  const { width, height } = size;
  return (
    <div ref={room} className="recharts-wrapper p-chart-fill">
      {width > 0 && height > 0 && (
        <svg className="recharts-surface" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
          {children(size)}
        </svg>
      )}
    </div>
  );
}
