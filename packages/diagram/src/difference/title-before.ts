import type { CardBox } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { isRightToLeft, wrapText } from "../text/index.ts";

/** The card with another title in the same place: what it said before. */
export function cardCalled(card: CardBox, title: string): CardBox {
  const { lines: now, titleSize: size, critical } = card;
  const first = now[0]?.y ?? card.y + card.height / 2;
  const last = now.at(-1)?.y ?? first;
  const line = now.length > 1 ? (last - first) / (now.length - 1) : Math.round(size * 1.29);
  // Between the card's upper border and what stands below its title.
  const room = Math.max(1, now.length, Math.floor((last + size * 0.35 - card.y - 6) / line));
  // Stripes at the left push the words to the right.
  const x = now[0]?.x ?? card.x + card.width / 2;
  const width = card.width - 2 * sizes.cardPadding - 2 * Math.abs(x - card.x - card.width / 2);
  const { lines, truncated } = wrapText(title, { width, size, weight: critical ? 600 : 400, maxLines: room });
  const top = (first + last) / 2 - ((lines.length - 1) * line) / 2;
  return {
    ...card,
    title,
    lines: lines.map((text, index) => ({ text, x, y: Math.round(top + index * line) })),
    isCut: truncated,
    isRightToLeft: isRightToLeft(title),
  };
}
