import type { Difference, Mark } from "@smap/model";
import type { ComponentChildren } from "preact";
import { Band } from "../draw/band.tsx";
import { Card } from "../draw/card.tsx";
import { Column } from "../draw/column.tsx";
import { HeaderLines } from "../draw/header.tsx";
import { Legend } from "../draw/legend.tsx";
import { LinkLine } from "../draw/link.tsx";
import type { Theme } from "../draw/theme.ts";
import { headerSizes } from "../layout/header.ts";
import type { Box, CardBox, Layout } from "../layout/layout.ts";
import { measureText } from "../text/index.ts";
import { Badge, badgeText, badgeWidth } from "./badge.tsx";
import { type ChangeColours, changeBorders, changeColours } from "./change-colours.ts";
import { ChangedLink, Sign } from "./changed-link.tsx";
import { type DifferenceFilter, type DifferenceView, type Emphasis, emphasisOf, linkKey } from "./emphasis.ts";
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
  const names = new Map([...layout.cards, ...layout.columns, ...layout.bands].map(({ id, title }) => [id, title]));
  const said = (mark: Mark) => mark.changes.map((place) => difference.changes[place]?.text ?? "").join("\n");
  const shared = { theme, colours, said };
  const header = emphasis("map:");
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
            <Band band={band} theme={theme} />
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
            <Column column={column} theme={theme} />
          </Marked>
        );
      })}
      {layout.links.map((link) => {
        const { isShown, isNear, mark } = emphasis(linkKey(link));
        if (!isShown || mark) return null;
        return (
          <g key={`link ${link.index}`} opacity={quiet(theme)} data-far={isNear ? undefined : "true"}>
            <LinkLine link={link} theme={theme} names={names} />
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
            names={names}
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
            />
          </Marked>
        );
      })}
      <Legend items={layout.legend} theme={theme} />
      {layout.legend.map((item) => {
        const { mark } = emphasis(`theme:${item.id}`);
        const at = { x: item.x + 25 + Math.ceil(measureText(item.text, 12) * 1.08), y: item.y - 4 };
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
}

/** A card with its title, and the one that it had: which of them shows is up to the view, and to a page's style. */
function CalledCard({ card, before, view, hasBoth, theme }: CalledCardProps) {
  if (before === undefined || view === "after" || (view === "both" && !hasBoth))
    return <Card card={card} theme={theme} />;
  const old = <Card card={cardCalled(card, before)} theme={theme} />;
  if (view === "before") return old;
  return (
    <>
      <g data-side="after">
        <Card card={card} theme={theme} />
      </g>
      <g data-side="before" display="none">
        {old}
      </g>
    </>
  );
}

interface Shared {
  readonly theme: Theme;
  readonly colours: ChangeColours;
  /** What has changed, a line each. */
  readonly said: (mark: Mark) => string;
}

interface MarkedProps extends Shared {
  readonly box: Box;
  readonly how: Emphasis;
  readonly id: string | undefined;
  readonly radius: number;
  /** Bands and columns: they stay as they are, since what is in them may have changed. */
  readonly isFrame: boolean;
  readonly children: ComponentChildren;
}

/** A thing with its mark around it; faint if it has none. */
function Marked({ box, how, id, radius, isFrame, theme, colours, said, children }: MarkedProps) {
  const { isShown, isNear, isQuiet, mark } = how;
  if (!isShown) return null;
  if (isQuiet || !mark)
    return (
      <g opacity={isFrame ? undefined : quiet(theme)} data-far={isNear ? undefined : "true"}>
        {children}
      </g>
    );
  const { x, y, width, height } = box;
  // At a band's right there may be the mark of a card.
  const isBand = "strip" in box;
  const border = changeBorders[mark.word];
  const outline = { x, y, width, height, rx: radius, fill: "none" };
  return (
    <g id={id} data-change={mark.word} role="group" aria-label={said(mark)}>
      <g opacity={mark.word === "removed" ? 0.6 : undefined}>{children}</g>
      <rect {...outline} stroke={theme.page} stroke-width={border.width + 1} />
      <rect {...outline} stroke={colours[mark.word]} stroke-width={border.width} stroke-dasharray={border.dashes} />
      <Badge
        x={isBand ? x + 40 : x + width - badgeWidth(badgeText(mark, width - 18)) - 9}
        y={y}
        mark={mark}
        room={width - 18}
        theme={theme}
        colours={colours}
        tip={said(mark)}
      />
    </g>
  );
}

/** Beside the title: settings of the whole map have changed. */
function HeaderBadge({ layout, mark, theme, colours, said }: Shared & { layout: Layout; mark: Mark }) {
  const title = layout.header.lines[0];
  // Where the font is missing, another is a little wider.
  const right = title ? title.x + Math.ceil(measureText(title.text, headerSizes.title, 600) * 1.12) + 14 : 20;
  const x = Math.min(right, layout.width - badgeWidth(badgeText(mark)) - 20);
  return <Badge x={x} y={(title?.y ?? 22) - 8} mark={mark} theme={theme} colours={colours} tip={said(mark)} />;
}

/** How faint what has not changed is; on black and white it stays readable. */
function quiet(theme: Theme): number {
  return theme.name === "contrast" ? 0.65 : 0.5;
}
