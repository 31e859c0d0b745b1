import { Popover, type PopoverProps } from "@mantine/core";
import { type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from "react";

/** What the element that opens the panel is given. */
export interface Pressed {
  readonly ref: Ref<HTMLButtonElement>;
  readonly onClick: () => void;
  readonly "aria-haspopup": "dialog";
  readonly "aria-expanded": boolean;
  readonly "aria-controls": string | undefined;
}

interface PressPopoverProps {
  /** The panel's name. */
  readonly label: string;
  /** Of the panel, in pixels. */
  readonly width: number;
  readonly position?: PopoverProps["position"];
  readonly button: (pressed: Pressed) => ReactNode;
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A panel that a press on its button opens, by click or key; Esc or a press elsewhere closes it. Nothing of the panel is there before
 * it is asked for: a screen has dozens of them, and each costs as much as a small chart.
 */
export function PressPopover({ label, width, position = "bottom-start", button, children }: PressPopoverProps) {
  const id = useId();
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
    // At once: whoever closes it by a press on something else has that focused after this.
    target.current?.focus({ preventScroll: true });
  };
  return (
    <>
      {button({
        ref: target,
        onClick: () => setOpened(!opened),
        "aria-haspopup": "dialog",
        "aria-expanded": opened,
        "aria-controls": opened ? id : undefined,
      })}
      {opened && (
        <Popover
          opened
          onChange={close}
          width={width}
          position={position}
          trapFocus
          withRoles={false}
          transitionProps={{ duration: 0 }}
        >
          <Popover.Target>
            <Standing for={target} />
          </Popover.Target>
          <Popover.Dropdown id={id} role="dialog" aria-label={label} tabIndex={-1}>
            {children(close)}
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

interface StandingProps {
  readonly for: { readonly current: HTMLButtonElement | null };
  readonly ref?: Ref<HTMLButtonElement | null>;
}

/** Tells the panel where to stand: by an element that is drawn elsewhere. */
function Standing({ for: target, ref }: StandingProps) {
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => target.current, [target]);
  return null;
}
