import { type ComponentType, lazy, useState } from "react";

export interface LazyPart<P> {
  readonly Part: ComponentType<P>;
  /** Fetches it ahead of being shown. */
  readonly load: () => Promise<unknown>;
}

/**
 * A part of the app whose script is fetched when it is first shown, or ahead of that. One that is there already is drawn at
 * once, which React's own lazy parts are not: they let the place-holder stand first, and that for 300 ms.
 */
export function lazyPart<P extends object>(fetchPart: () => Promise<ComponentType<P>>): LazyPart<P> {
  let there: ComponentType<P> | null = null;
  const load = async () => {
    there = await fetchPart();
    return { default: there };
  };
  const Awaited: ComponentType<P> = lazy(load);

  function Part(props: P) {
    // What was taken first stays: another component in its place would begin anew.
    const [Shown] = useState(() => there ?? Awaited);
    return <Shown {...props} />;
  }

  return { Part, load };
}
