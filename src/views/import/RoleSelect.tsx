import { useI18n } from "../../i18n";
import type { Role } from "../../ingest";
import { roleGroups } from "./roleGroups";

interface RoleSelectProps {
  /** Header of the column, for screen readers. */
  readonly column: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

const allRoles: readonly Role[] = roleGroups.flatMap((group): readonly Role[] => group.roles);

/** A native select: dozens of them stand side by side in a wide file, and phones have a good picker for it. */
export function RoleSelect({ column, role, onChange }: RoleSelectProps) {
  const { t } = useI18n();
  const words = t.importing.mapping;
  return (
    <select
      className="i-role"
      data-used={role !== "ignore"}
      aria-label={words.columns.role(column)}
      value={role}
      onChange={(event) => {
        const chosen = allRoles.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {roleGroups.map((group) => (
        <optgroup key={group.key} label={words.roleGroups[group.key]}>
          {group.roles.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
