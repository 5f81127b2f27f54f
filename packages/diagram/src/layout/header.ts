import { mapWords, profileOf, type StrategyMap } from "@smap/model";
import { isRightToLeft, measureText, type WrappedText, wrapText } from "../text/index.ts";
import type { Header, HeaderLine, TextLine } from "./layout.ts";
import { sizes } from "./sizes.ts";

/** What the header looks like, and how high it is. */
export interface PlacedHeader {
  readonly header: Header;
  readonly height: number;
}

/** A size of type and the height of its lines, and how many of them there may be before a smaller one is tried, or "…". */
interface Type {
  readonly size: number;
  readonly line: number;
  readonly most: number;
}

interface Types {
  readonly title: readonly Type[];
  readonly aim: readonly Type[];
  readonly proposition: readonly Type[];
}

/** On a wide page, which is shown smaller, larger type. */
const types: readonly (Types & { readonly upTo: number })[] = [
  {
    upTo: 1300,
    title: [
      { size: 24, line: 30, most: 2 },
      { size: 19, line: 25, most: 3 },
    ],
    aim: [
      { size: 15, line: 21, most: 2 },
      { size: 14, line: 19, most: 4 },
    ],
    proposition: [{ size: 14, line: 19, most: 2 }],
  },
  {
    upTo: Number.POSITIVE_INFINITY,
    title: [
      { size: 28, line: 34, most: 2 },
      { size: 23, line: 29, most: 3 },
    ],
    aim: [
      { size: 16, line: 22, most: 2 },
      { size: 14, line: 19, most: 4 },
    ],
    proposition: [{ size: 14, line: 19, most: 2 }],
  },
];

/** A line of more than so many em is hard to read. */
const longest = 100;
const note = { size: 14, line: 19 };
/** Between the words and the notes at the right. */
const noteGap = 32;
const below = 11;

/** Title, vision or mission, and proposition, one below the other; period and status at the right. */
export function headerOf(map: StrategyMap, width: number): PlacedHeader {
  const { margin } = sizes;
  const right = width - margin;
  const notes = notesOf(map, right);
  const notesWidth =
    notes.length === 0 ? 0 : Math.max(...notes.map(({ text }) => measureText(text, note.size))) + noteGap;
  const notesEnd = notes.length === 0 ? 0 : margin + notes.length * note.line;
  const chosen = types.find(({ upTo }) => width <= upTo) as Types;
  const lines: HeaderLine[] = [];
  let y: number = margin;
  const add = (role: HeaderLine["role"], text: string, choices: readonly Type[]) => {
    if (text.trim() === "") return;
    const top = y + (lines.length === 0 ? 0 : 3);
    const room = right - margin - (top < notesEnd ? notesWidth : 0);
    const { wrapped, type } = fitted(text, choices, room, role === "title" ? 600 : 400);
    for (const [index, words] of wrapped.lines.entries())
      lines.push({
        role,
        text: words,
        size: type.size,
        isRightToLeft: isRightToLeft(text),
        ...(wrapped.truncated ? { whole: text } : {}),
        x: margin,
        y: Math.round(top + index * type.line + type.line * 0.77),
      });
    y = top + wrapped.lines.length * type.line;
  };
  add("title", map.title, chosen.title);
  const { vision, mission, proposition } = map;
  const isPublic = profileOf(map) === "public" || profileOf(map) === "nonprofit";
  const aim = isPublic ? (mission ?? vision) : (vision ?? mission);
  if (aim !== undefined) add("vision", aim, chosen.aim);
  if (proposition) {
    const name = mapWords(map).propositions[proposition.name];
    add("proposition", proposition.text ? `${name}: ${proposition.text}` : name, chosen.proposition);
  }
  const end = Math.max(y, notesEnd);
  return {
    header: { title: map.title, lines, notes, noteSize: note.size },
    height: end === margin ? margin : end + below,
  };
}

/** The text in the first type that holds it whole, or cut in the last. */
function fitted(
  text: string,
  choices: readonly Type[],
  room: number,
  weight: 400 | 600,
): { wrapped: WrappedText; type: Type } {
  const tried = choices.map((type) => {
    const { size, most } = type;
    return { type, wrapped: wrapText(text, { width: Math.min(room, longest * size), size, weight, maxLines: most }) };
  });
  return tried.find(({ wrapped }) => !wrapped.truncated) ?? (tried.at(-1) as (typeof tried)[number]);
}

function notesOf({ period, status, language }: StrategyMap, right: number): TextLine[] {
  const texts = [
    ...(period ? [period.to ? `${period.from} – ${period.to}` : period.from] : []),
    ...(status && status !== "approved" ? [mapWords({ language }).statuses[status]] : []),
  ];
  return texts.map((text, index) => ({ text, side: "right", x: right, y: sizes.margin + 16 + index * note.line }));
}
