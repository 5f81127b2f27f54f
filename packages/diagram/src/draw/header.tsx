import type { Header, HeaderLine } from "../layout/layout.ts";
import type { Theme } from "./theme.ts";
import { wordsAt } from "./words-at.ts";

/** Title, aim and proposition above the map. */
export function HeaderLines({ header, theme }: { header: Header; theme: Theme }) {
  return (
    <g data-kind="header">
      {header.lines.map((line) => (
        <Words key={`${line.y}`} line={line} theme={theme} />
      ))}
      {header.notes.map((line) => (
        <text key={`note ${line.y}`} {...wordsAt(line)} font-size={header.noteSize} fill={theme.muted}>
          {line.text}
        </text>
      ))}
    </g>
  );
}

/** A line of the header; where it is cut, the whole text shows when one points at it. */
function Words({ line, theme }: { line: HeaderLine; theme: Theme }) {
  const isTitle = line.role === "title";
  const words = (
    <text
      {...wordsAt(line, line.isRightToLeft)}
      font-size={line.size}
      font-weight={isTitle ? 600 : 400}
      fill={isTitle ? theme.text : theme.muted}
    >
      {line.text}
    </text>
  );
  if (line.whole === undefined) return words;
  return (
    <g>
      <title>{line.whole}</title>
      {words}
    </g>
  );
}
