interface ToggleListProps<Name extends string> {
  readonly all: readonly Name[];
  readonly names: Readonly<Record<Name, string>>;
  readonly chosen: readonly Name[];
  readonly onChosen: (chosen: readonly Name[]) => void;
}

/** A few names, any number of them pressed; kept in the order of `all`. */
export function ToggleList<Name extends string>({ all, names, chosen, onChosen }: ToggleListProps<Name>) {
  return (
    <div className="aud-toggles">
      {all.map((name) => {
        const pressed = chosen.includes(name);
        return (
          <button
            key={name}
            type="button"
            className="aud-toggle"
            aria-pressed={pressed}
            onClick={() => onChosen(all.filter((other) => (other === name ? !pressed : chosen.includes(other))))}
          >
            {names[name]}
          </button>
        );
      })}
    </div>
  );
}
