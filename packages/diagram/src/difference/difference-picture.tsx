import { type Difference, type MapWords, type Mark, mapWords } from "@smap/model";
import type { ComponentChildren } from "preact";
import { Band } from "../draw/band.tsx";
import { Card } from "../draw/card.tsx";
import { Column } from "../draw/column.tsx";
import { HeaderLines } from "../draw/header.tsx";
import { Key } from "../draw/key.tsx";
import { Legend } from "../draw/legend.tsx";
import { LinkLine } from "../draw/link.tsx";
import type { Theme } from "../draw/theme.ts";
import type { BandBox, Box, CardBox, ColumnBox, Layout } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { measureText } from "../text/index.ts";
import { Badge, badgeText, badgeWidth } from "./badge.tsx";
import { badgePlace, columnTitles } from "./badge-places.ts";
import { type ChangeColours, changeBorders, changeColours } from "./change-colours.ts";
import { ChangedLink, Sign } from "./changed-link.tsx";
import { type DifferenceFilter, type DifferenceView, type Emphasis, emphasisOf, linkKey } from "./emphasis.ts";
import { placeLinkMarks } from "./link-marks.ts";
import { cardCalled } from "./title-before.ts";

export interface DifferencePictureProps {
  /** Of the union of both maps. */
  readonly layout: Layout;
  readonly difference: Pick<Difference, "marks" | "changes" | "titlesBefore">;
  readonly theme: Theme;
  readonly view?: DifferenceView;
  readonly filter?: DifferenceFilter;
  /** Whether both titles of a thing are there in the view of both sides, the one before hidden: for a page without a script. */
  readonly hasBothTitles?: boolean;
  /** The id in the document of what has a mark, so that a list of changes can lead there. */
  readonly anchor?: (key: string) => string;
}

/** The union of two maps: what has changed is marked by colour, shape and word, and everything else is quiet. */
export function DifferencePicture(props: DifferencePictureProps) {
  const { layout, difference, theme, view = "both", filter = "all", anchor, hasBothTitles = false } = props;
  const colours = changeColours[theme.name];
  const emphasis = emphasisOf(layout, difference, view, filter);
  const named = new Map([...layout.cards, ...layout.columns, ...layout.bands].map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => named.get(id) ?? id;
  const words = mapWords(layout);
  const said = (mark: Mark) => mark.changes.map((place) => difference.changes[place]?.text ?? "").join("\n");
  const titles = columnTitles(layout);
  const shared = { theme, colours, said, titles };
  const header = emphasis("map:");
  const shownMark = (key: string) => (emphasis(key).isShown ? emphasis(key).mark : undefined);
  const linkMarks = placeLinkMarks(layout, shownMark, [...titles, ...badgeBoxes(layout, shownMark, titles)]);
  return (
    <>
      <rect data-part="page" width={layout.width} height={layout.height} fill={theme.page} />
      <HeaderLines header={layout.header} theme={theme} />
      {header.mark && <HeaderBadge layout={layout} mark={header.mark} {...shared} />}
      {layout.bands.map((band) => {
        const key = `perspective:${band.id}`;
        return (
          <Marked
            key={`band ${band.id}`}
            box={band}
            how={emphasis(key)}
            id={anchor?.(key)}
            radius={6}
            isFrame={true}
            {...shared}
          >
            <Band band={band} theme={theme} words={words} />
          </Marked>
        );
      })}
      {layout.columns.map((column) => {
        const key = `cluster:${column.id}`;
        return (
          <Marked
            key={`column ${column.id}`}
            box={column}
            how={emphasis(key)}
            id={anchor?.(key)}
            radius={8}
            isFrame={true}
            {...shared}
          >
            <Column column={column} theme={theme} words={words} />
          </Marked>
        );
      })}
      {layout.links.map((link) => {
        const { isShown, isNear, mark } = emphasis(linkKey(link));
        if (!isShown || mark) return null;
        return (
          <g key={`link ${link.index}`} opacity={quiet(theme)} data-far={isNear ? undefined : "true"}>
            <LinkLine link={link} theme={theme} words={words} cause={titleOf(link.from)} effect={titleOf(link.to)} />
          </g>
        );
      })}
      {layout.links.map((link) => {
        const { isShown, mark } = emphasis(linkKey(link));
        return isShown && mark ? (
          <ChangedLink
            key={`link ${link.index}`}
            link={link}
            mark={mark}
            place={linkMarks.get(link)}
            said={words.leadsTo(titleOf(link.from), titleOf(link.to))}
            id={anchor?.(linkKey(link))}
            theme={theme}
            colours={colours}
          />
        ) : null;
      })}
      {layout.cards.map((card) => {
        const key = `objective:${card.id}`;
        return (
          <Marked
            key={`card ${card.id}`}
            box={card}
            how={emphasis(key)}
            id={anchor?.(key)}
            radius={7}
            isFrame={false}
            {...shared}
          >
            <CalledCard
              card={card}
              before={difference.titlesBefore[key]}
              view={view}
              hasBoth={hasBothTitles}
              theme={theme}
              words={words}
            />
          </Marked>
        );
      })}
      <Legend items={layout.legend} theme={theme} words={words} />
      <Key items={layout.key} theme={theme} />
      {layout.legend.map((item) => {
        const { mark } = emphasis(`theme:${item.id}`);
        const { size, stripe } = sizes.legend;
        const away = stripe + Math.ceil(measureText(item.text, size)) + 10;
        const at = { x: item.side === "right" ? item.x - away : item.x + away, y: item.y - 4 };
        return mark && <Sign key={`theme ${item.id}`} at={at} word={mark.word} theme={theme} colours={colours} />;
      })}
    </>
  );
}

interface CalledCardProps {
  readonly card: CardBox;
  readonly before: string | undefined;
  readonly view: DifferenceView;
  readonly hasBoth: boolean;
  readonly theme: Theme;
  readonly words: MapWords;
}

/** A card with its title, and the one that it had: which of them shows is up to the view, and to a page's style. */
function CalledCard({ card, before, view, hasBoth, theme, words }: CalledCardProps) {
  if (before === undefined || view === "after" || (view === "both" && !hasBoth))
    return <Card card={card} theme={theme} words={words} />;
  const old = <Card card={cardCalled(card, before)} theme={theme} words={words} />;
  if (view === "before") return old;
  return (
    <>
      <g data-side="after">
        <Card card={card} theme={theme} words={words} />
      </g>
      <g data-side="before" display="none">
        {old}
      </g>
    </>
  );
}

interface Shared {
  /** What no badge may lie on. */
  readonly titles: readonly Box[];
  readonly theme: Theme;
  readonly colours: ChangeColours;
  /** What has changed, a line each. */
  readonly said: (mark: Mark) => string;
}

interface MarkedProps extends Shared {
  readonly box: CardBox | ColumnBox | BandBox;
  readonly how: Emphasis;
  readonly id: string | undefined;
  readonly radius: number;
  /** Bands and columns: they stay as they are, since what is in them may have changed. */
  readonly isFrame: boolean;
  readonly children: ComponentChildren;
}

/** A thing with its mark around it; faint if it has none. */
function Marked({ box, how, titles, id, radius, isFrame, theme, colours, said, children }: MarkedProps) {
  const { isShown, isNear, isQuiet, mark } = how;
  if (!isShown) return null;
  if (isQuiet || !mark)
    return (
      <g opacity={isFrame ? undefined : quiet(theme)} data-far={isNear ? undefined : "true"}>
        {children}
      </g>
    );
  const { x, y, width, height } = box;
  const badge = badgePlace(box, mark, titles);
  const border = changeBorders[mark.word];
  // Inside the border, but for a hair: the tips of arrows stay to be seen.
  const inset = isFrame ? 0 : border.width / 2 - 0.5;
  const outline = {
    x: x + inset,
    y: y + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: radius - inset,
    fill: "none",
  };
  return (
    <g id={id} data-change={mark.word} role="group" aria-label={said(mark)}>
      <g opacity={mark.word === "removed" ? 0.6 : undefined}>{children}</g>
      <rect {...outline} stroke={theme.page} stroke-width={border.width + 1} />
      <rect {...outline} stroke={colours[mark.word]} stroke-width={border.width} stroke-dasharray={border.dashes} />
      {badge.text === undefined ? (
        <Sign
          at={{ x: badge.x + badge.width / 2, y }}
          word={mark.word}
          theme={theme}
          colours={colours}
          tip={said(mark)}
        />
      ) : (
        <Badge x={badge.x} y={y} mark={mark} text={badge.text} theme={theme} colours={colours} tip={said(mark)} />
      )}
    </g>
  );
}

/** Where the badges of cards, columns and bands are. */
function badgeBoxes(
  { cards, columns, bands }: Layout,
  markOf: (key: string) => Mark | undefined,
  titles: readonly Box[],
): Box[] {
  const boxes = [
    ...cards.map((box) => [`objective:${box.id}`, box] as const),
    ...columns.map((box) => [`cluster:${box.id}`, box] as const),
    ...bands.map((box) => [`perspective:${box.id}`, box] as const),
  ];
  return boxes.flatMap(([key, box]) => {
    const mark = markOf(key);
    return mark ? [badgePlace(box, mark, titles)] : [];
  });
}

/** Beside the title: settings of the whole map have changed. */
function HeaderBadge({ layout, mark, theme, colours, said }: Shared & { layout: Layout; mark: Mark }) {
  const title = layout.header.lines.filter(({ role }) => role === "title").at(-1);
  const wide = badgeWidth(badgeText(mark));
  const { margin } = sizes;
  // Where the font is missing, another may be a little wider.
  const away = title ? Math.ceil(measureText(title.text, title.size, 600) * 1.04) + 14 : 0;
  const x = layout.isRightToLeft
    ? Math.max(margin, layout.width - margin - away - wide)
    : Math.min(margin + away, layout.width - margin - wide);
  return <Badge x={x} y={(title?.y ?? 22) - 8} mark={mark} theme={theme} colours={colours} tip={said(mark)} />;
}

/** How faint what has not changed is; on black and white it stays readable. */
function quiet(theme: Theme): number {
  return theme.name === "contrast" ? 0.65 : 0.6;
}
