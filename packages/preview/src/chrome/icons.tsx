/** Line icons of 16 px in the colour of the text around them. */
const paths = {
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  pin: "M9.8 2.2l4 4-1 1-.8-.1-2.6 2.6-.1 2.5-1 1-2.6-2.6L2.5 13.5M5.7 10.6L2.8 7.7l1-1 2.5-.1L8.9 4l-.1-.8z",
  warning: "M8 2.2L14.5 13.5h-13zM8 6.5v3.2M8 11.4v.6",
  error: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.3v3.7M8 4.9v.3",
  hint: "M6 13.5h4M6.2 11.5c0-1.6-2.2-2.4-2.2-5a4 4 0 0 1 8 0c0 2.6-2.2 3.4-2.2 5z",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.4 3.4",
  filter: "M2 3.5h12M4.5 8h7M6.8 12.5h2.4",
  balance: "M8 2.5v11M4.5 13.5h7M2.8 4.5h10.4M3.8 4.5L1.8 9a2.1 2.1 0 0 0 4 0zM12.2 4.5l-2 4.5a2.1 2.1 0 0 0 4 0z",
  export: "M8 10V2.5M5 5.3l3-3 3 3M2.5 9.5v4h11v-4",
  close: "M4 4l8 8M12 4l-8 8",
  next: "M8 3v10M4 9l4 4 4-4",
  previous: "M8 13V3M4 7l4-4 4 4",
  pencil: "M10.8 2.8l2.4 2.4-8 8-3 .6.6-3zM9.3 4.3l2.4 2.4",
  star: "M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.2l-3.7 2.1.8-4.1L2 6.3l4.2-.5z",
  starred: "M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.2l-3.7 2.1.8-4.1L2 6.3l4.2-.5zM8 4v6.5M6 7h4M6.5 9.5h3",
  link: "M4 13.5v-4a3 3 0 0 1 3-3h5.5M9.5 3.5l3 3-3 3",
  move: "M2.5 2.5h4v11h-4zM9.5 2.5h4v11h-4zM5 8h5.5M9 6.4L10.6 8 9 9.6",
  trash: "M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.6 6.5v4.5M9.4 6.5v4.5",
  text: "M9.5 2.5h-6v11h9v-8zM9.5 2.5v3h3M5.5 8.5h5M5.5 11h3.5",
  help: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.3M8 11.2v.3",
  bulb: "M6 13.5h4M6.2 11.5c0-1.6-2.2-2.4-2.2-5a4 4 0 0 1 8 0c0 2.6-2.2 3.4-2.2 5z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill={name === "starred" ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width="1.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
