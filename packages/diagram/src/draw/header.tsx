import { headerSizes } from "../layout/header.ts";
import type { Header } from "../layout/layout.ts";
import type { Theme } from "./theme.ts";

/** Title, aim and proposition above the map. */
export function HeaderLines({ header, theme }: { header: Header; theme: Theme }) {
  return (
    <g data-kind="header">
      {header.lines.map((line) => (
        <text
          x={line.x}
          y={line.y}
          font-size={line.role === "title" ? headerSizes.title : headerSizes.line}
          font-weight={line.role === "title" ? 600 : 400}
          fill={line.role === "title" ? theme.text : theme.muted}
        >
          {line.text}
        </text>
      ))}
      {header.notes.map((line) => (
        <text x={line.x} y={line.y} font-size={headerSizes.note} text-anchor="end" fill={theme.muted}>
          {line.text}
        </text>
      ))}
    </g>
  );
}
