/** Line icons of 16 px in the colour of the text around them. */
const paths = {
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  pin: "M9.8 2.2l4 4-1 1-.8-.1-2.6 2.6-.1 2.5-1 1-2.6-2.6L2.5 13.5M5.7 10.6L2.8 7.7l1-1 2.5-.1L8.9 4l-.1-.8z",
  warning: "M8 2.2L14.5 13.5h-13zM8 6.5v3.2M8 11.4v.6",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
