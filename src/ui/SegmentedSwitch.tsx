import { useId } from "react";

interface SegmentedSwitchProps<T extends string> {
  /** What is chosen between, for screen readers. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few: radio buttons drawn as one strip, so that arrow keys work by themselves. */
export function SegmentedSwitch<T extends string>(props: SegmentedSwitchProps<T>) {
  const name = useId();
  return (
    <fieldset className="p-switch">
      <legend className="p-hidden">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
