import { cleanup, render, screen } from "@testing-library/react";
import { Suspense, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lazyPart } from "../../../src/views/shared/lazyPart";

afterEach(cleanup);

let made = 0;
function Counted({ name }: { readonly name: string }) {
  const [number] = useState(() => ++made);
  return <p>{`${name} ${number}`}</p>;
}
const placeholder = vi.fn(() => <p>waiting</p>);
function Placeholder() {
  return placeholder();
}

describe("a part whose script comes later", () => {
  it("is drawn at once where it is there already", async () => {
    const { Part, load } = lazyPart(async () => Counted);
    await load();
    placeholder.mockClear();
    made = 0;
    render(
      <Suspense fallback={<Placeholder />}>
        <Part name="first" />
      </Suspense>,
    );
    expect(screen.getByText("first 1")).toBeTruthy();
    expect(placeholder).not.toHaveBeenCalled();
  });

  it("is waited for where it is not, and stays the same one when it is drawn anew", async () => {
    const { Part } = lazyPart(async () => Counted);
    made = 0;
    const shown = (name: string) => (
      <Suspense fallback={<Placeholder />}>
        <Part name={name} />
      </Suspense>
    );
    const { rerender } = render(shown("first"));
    expect(screen.getByText("waiting")).toBeTruthy();
    await screen.findByText(/^first/);
    const before = made;
    rerender(shown("second"));
    expect(screen.getByText(`second ${before}`)).toBeTruthy();
  });

  it("is fetched again after a fetch ahead of time that failed", async () => {
    const fetchPart = vi.fn(async () => Counted);
    fetchPart.mockRejectedValueOnce(new Error("offline"));
    const { Part, load } = lazyPart(fetchPart);
    await expect(load()).rejects.toThrow("offline");
    render(
      <Suspense fallback={<Placeholder />}>
        <Part name="later" />
      </Suspense>,
    );
    await screen.findByText(/^later/);
  });
});
