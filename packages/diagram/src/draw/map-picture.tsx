import { mapWords } from "@smap/model";
import type { Layout } from "../layout/layout.ts";
import { Band } from "./band.tsx";
import { Card } from "./card.tsx";
import { Column } from "./column.tsx";
import { HeaderLines } from "./header.tsx";
import { Key } from "./key.tsx";
import { Legend } from "./legend.tsx";
import { LinkLine } from "./link.tsx";
import { type Marks, markOfBand } from "./marks.ts";
import { once } from "./once.ts";
import { inReadingOrder } from "./reading-order.ts";
import type { Theme } from "./theme.ts";

export interface MapPictureProps {
  readonly layout: Layout;
  readonly theme: Theme;
  /** The worst finding on each element. */
  readonly marks?: Marks;
}

/** Most of what follows a key is as it was. */
const Kept = { Band: once(Band), Column: once(Column), Card: once(Card), LinkLine: once(LinkLine) };

/**
 * All that is drawn of a map, for an `svg` of the layout's size, in the order in which a map is read: from the top band down,
 * each column with its cards, and then the links. Links never run over a card, so they may lie on top.
 */
export function MapPicture({ layout, theme, marks = {} }: MapPictureProps) {
  const titled = [...layout.cards, ...layout.columns, ...layout.bands];
  const titles = new Map(titled.map(({ id, title }) => [id, title]));
  const words = mapWords(layout);
  return (
    <>
      <rect data-part="page" width={layout.width} height={layout.height} fill={theme.page} />
      <HeaderLines header={layout.header} theme={theme} />
      {inReadingOrder(layout).map(({ kind, box }) => {
        const key = `${kind} ${box.id}`;
        if (kind === "band") {
          const severity = markOfBand(box.id, layout.columns, marks);
          return <Kept.Band key={key} band={box} theme={theme} words={words} severity={severity} />;
        }
        const severity = marks[box.id];
        if (kind === "column")
          return <Kept.Column key={key} column={box} theme={theme} words={words} severity={severity} />;
        return <Kept.Card key={key} card={box} theme={theme} words={words} severity={severity} />;
      })}
      {layout.links.map((link) => (
        <Kept.LinkLine
          key={`link ${link.index}`}
          link={link}
          theme={theme}
          words={words}
          cause={titles.get(link.from) ?? link.from}
          effect={titles.get(link.to) ?? link.to}
        />
      ))}
      <Legend items={layout.legend} theme={theme} words={words} />
      <Key items={layout.key} theme={theme} />
    </>
  );
}
