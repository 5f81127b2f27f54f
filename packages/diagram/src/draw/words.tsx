import type { TextLine } from "../layout/layout.ts";
import { anchorOf } from "./words-at.ts";

interface WordsProps {
  readonly lines: readonly TextLine[];
  readonly isRightToLeft: boolean;
  readonly fill: string;
  /** Of what is around them if absent. */
  readonly "font-size"?: number;
  readonly "font-weight"?: number;
}

/** Words at a side that go on over some lines: one text for those who do not see it, or copy it. */
export function Words({ lines, isRightToLeft, ...look }: WordsProps) {
  const [first] = lines;
  if (!first) return null;
  return (
    <text {...anchorOf(first, isRightToLeft)} {...look}>
      {lines.map(({ text, x, y }) => (
        <tspan key={`${y}`} x={x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
