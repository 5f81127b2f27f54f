import type { CardBox } from "../layout/layout.ts";
import { codeBefore, middleOf, placeTitle, titleWithCode } from "../layout/place-title.ts";
import { sizes } from "../layout/sizes.ts";
import { isRightToLeft, wrapText } from "../text/index.ts";

/** The card with another title in the same place: what it said before. */
export function cardCalled(card: CardBox, title: string): CardBox {
  const { titleSize: size, critical, marks } = card;
  const code = codeBefore(card);
  const now = [...new Set([...(code ? [code] : []), ...card.lines].map(({ y }) => y))];
  const first = now[0] ?? card.y + card.height / 2;
  const last = now.at(-1) ?? first;
  const line = now.length > 1 ? (last - first) / (now.length - 1) : Math.round(size * 1.29);
  // Between the card's upper border and what stands below its title.
  const room = Math.max(1, now.length, Math.floor((last + size * 0.35 - card.y - 6) / line));
  // Stripes at the left push the words to the right.
  const middle = middleOf(card);
  const width = card.width - 2 * sizes.cardPadding - 2 * Math.abs(middle - card.x - card.width / 2);
  const weight = critical ? 600 : 400;
  const { lines, truncated } = wrapText(titleWithCode(title, code?.text), { width, size, weight, maxLines: room });
  const y = Math.round((first + last) / 2 - ((lines.length - 1) * line) / 2);
  const placed = placeTitle(lines, code?.text, {
    middle,
    y,
    line,
    size,
    weight,
    isRightToLeft: isRightToLeft(title),
    ...(code?.kind === "from" ? { before: "from" } : {}),
  });
  return {
    ...card,
    title,
    lines: placed.lines,
    marks: [...(placed.code ? [placed.code] : []), ...marks.filter((mark) => mark !== code)],
    isCut: truncated,
    isRightToLeft: isRightToLeft(title),
  };
}
