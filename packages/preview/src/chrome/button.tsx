import { Icon, type IconName } from "./icons.tsx";

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** The key that does the same, shown in the tip. */
  readonly keys?: string;
  readonly pressed?: boolean;
  /** Whether it has something open below it. */
  readonly expanded?: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

export function IconButton({ icon, label, keys, pressed, expanded, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      title={keys ? `${label} (${keys})` : label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
