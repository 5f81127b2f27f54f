import type { Changed } from "@smap/model";
import type { Source } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** Writes another list of objectives between a theme's braces; what stays is not touched. Undefined for no such theme. */
export function setThemeMembers(source: Source, { id, after }: Changed): OffsetEdit[] | undefined {
  const theme = source.map.themes.find(({ name }) => name === id);
  if (!theme) return undefined;
  const [begin, end] = source.offsetsOf(theme.origin.range);
  const wanted = new Set((after ?? []) as readonly string[]);
  const members = source.read.reading.names
    .map(({ kind, id: name, range }) => ({ kind, name, stretch: source.offsetsOf(range) }))
    .filter(({ kind, stretch }) => kind === "objective" && stretch[0] >= begin && stretch[1] <= end)
    .sort((a, b) => a.stretch[0] - b.stretch[0]);
  const edits = removals(
    source.text,
    members.map(({ name, stretch }) => ({ stretch, isKept: wanted.has(name) })),
  );
  const added = [...wanted].filter((name) => !members.some((member) => member.name === name));
  if (added.length === 0) return edits;
  const last = members.findLast(({ name }) => wanted.has(name));
  const brace = source.text.indexOf("{", begin) + 1;
  if (!last && (brace === 0 || brace > end)) return undefined;
  const at = last ? last.stretch[1] : brace;
  const newText = last ? `, ${added.join(", ")}` : ` ${added.join(", ")} `;
  return [...edits, { start: at, end: at, newText }];
}

interface Member {
  readonly stretch: readonly [start: number, end: number];
  readonly isKept: boolean;
}

/** Takes members out, with the commas that parted them; comments stay. */
function removals(text: string, members: readonly Member[]): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  for (let first = 0; first < members.length; first++) {
    if (members[first]?.isKept) continue;
    let last = first;
    while (members[last + 1]?.isKept === false) last++;
    const next = members[last + 1];
    const before = members[first - 1];
    const start = next || !before ? (members[first] as Member).stretch[0] : before.stretch[1];
    const end = next ? next.stretch[0] : (members[last] as Member).stretch[1];
    if (/\/[/*]/u.test(text.slice(start, end))) {
      for (const { stretch } of members.slice(first, last + 1)) {
        const comma = /^[ \t]*,/u.exec(text.slice(stretch[1]))?.[0].length ?? 0;
        edits.push({ start: stretch[0], end: stretch[1] + comma, newText: "" });
      }
    } else edits.push({ start, end, newText: "" });
    first = last;
  }
  return edits;
}
