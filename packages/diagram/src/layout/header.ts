import { profileOf, type propositions, type StrategyMap } from "@smap/model";
import { measureText, shortenText } from "../text/index.ts";
import type { Header, HeaderLine, TextLine } from "./layout.ts";
import { sizes } from "./sizes.ts";

/** What the header looks like, and how high it is. */
export interface PlacedHeader {
  readonly header: Header;
  readonly height: number;
}

export const headerSizes = { title: 22, line: 13, note: 12 } as const;

const propositionTitles: Readonly<Record<keyof typeof propositions, string>> = {
  "low-total-cost": "Low total cost",
  "product-leadership": "Product leadership",
  "complete-solutions": "Complete solutions",
  "lock-in": "Lock-in",
};

/** Title, vision or mission, and proposition, one below the other; period and status at the right. */
export function headerOf(map: StrategyMap, width: number): PlacedHeader {
  const { margin } = sizes;
  const right = width - margin;
  const notes = notesOf(map, right);
  const noteWidth = Math.max(0, ...notes.map(({ text }) => measureText(text, headerSizes.note)));
  const lines: HeaderLine[] = [];
  let y = margin;
  const add = (role: HeaderLine["role"], text: string, size: number, weight: 400 | 600, room: number) => {
    if (text.trim() === "") return;
    y += Math.round(size * (role === "title" ? 1.1 : 1.5));
    const shown = shortenText(text, room, size, weight);
    lines.push({ role, text: shown, isCut: shown.endsWith("…") && !text.endsWith("…"), x: margin, y });
  };
  add("title", map.title, headerSizes.title, 600, right - margin - noteWidth - 24);
  const { vision, mission, proposition } = map;
  const isPublic = profileOf(map) === "public" || profileOf(map) === "nonprofit";
  const aim = isPublic ? (mission ?? vision) : (vision ?? mission);
  const room = right - margin - noteWidth - 24;
  if (aim !== undefined) add("vision", aim, headerSizes.line, 400, room);
  if (proposition) {
    const name = propositionTitles[proposition.name];
    add("proposition", proposition.text ? `${name}: ${proposition.text}` : name, headerSizes.line, 400, right - margin);
  }
  return { header: { title: map.title, lines, notes }, height: lines.length === 0 ? margin : y + 16 };
}

function notesOf({ period, status }: StrategyMap, right: number): TextLine[] {
  const texts = [
    ...(period ? [period.to ? `${period.from} – ${period.to}` : period.from] : []),
    ...(status && status !== "approved" ? [status === "draft" ? "Draft" : "Proposed"] : []),
  ];
  return texts.map((text, index) => ({ text, x: right, y: sizes.margin + 18 + index * 18 }));
}
