import type { Header, HeaderLine } from "../layout/layout.ts";
import type { Theme } from "./theme.ts";
import { Words } from "./words.tsx";
import { wordsAt } from "./words-at.ts";

const roles: readonly HeaderLine["role"][] = ["title", "vision", "proposition"];

/** Title, aim and proposition above the map. */
export function HeaderLines({ header, theme }: { header: Header; theme: Theme }) {
  return (
    <g data-kind="header">
      {roles.map((role) => (
        <Said key={role} lines={header.lines.filter((line) => line.role === role)} theme={theme} />
      ))}
      {header.notes.map((line) => (
        <text key={`note ${line.y}`} {...wordsAt(line)} font-size={header.noteSize} fill={theme.muted}>
          {line.text}
        </text>
      ))}
    </g>
  );
}

/** The lines of one thing that is said; where they are cut, the whole shows when one points at them. */
function Said({ lines, theme }: { lines: readonly HeaderLine[]; theme: Theme }) {
  const [first] = lines;
  if (!first) return null;
  const isTitle = first.role === "title";
  const words = (
    <Words
      lines={lines}
      isRightToLeft={first.isRightToLeft}
      font-size={first.size}
      font-weight={isTitle ? 600 : 400}
      fill={isTitle ? theme.text : theme.muted}
    />
  );
  if (first.whole === undefined) return words;
  return (
    <g>
      <title>{first.whole}</title>
      {words}
    </g>
  );
}
