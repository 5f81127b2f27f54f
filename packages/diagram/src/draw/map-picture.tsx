import type { Layout } from "../layout/layout.ts";
import { Band } from "./band.tsx";
import { Card } from "./card.tsx";
import { Column } from "./column.tsx";
import { HeaderLines } from "./header.tsx";
import { Legend } from "./legend.tsx";
import { LinkLine } from "./link.tsx";
import type { Marks } from "./marks.ts";
import type { Theme } from "./theme.ts";

export interface MapPictureProps {
  readonly layout: Layout;
  readonly theme: Theme;
  /** The worst finding on each element. */
  readonly marks?: Marks;
}

/** All that is drawn of a map, for an `svg` of the layout's size. Links lie over boxes and below cards. */
export function MapPicture({ layout, theme, marks = {} }: MapPictureProps) {
  const titled = [...layout.cards, ...layout.columns, ...layout.bands];
  const names = new Map(titled.map(({ id, title }) => [id, title]));
  return (
    <>
      <rect data-part="page" width={layout.width} height={layout.height} fill={theme.page} />
      <HeaderLines header={layout.header} theme={theme} />
      {layout.bands.map((band) => (
        <Band key={`band ${band.id}`} band={band} theme={theme} severity={marks[band.id]} />
      ))}
      {layout.columns.map((column) => (
        <Column key={`column ${column.id}`} column={column} theme={theme} severity={marks[column.id]} />
      ))}
      {layout.links.map((link) => (
        <LinkLine key={`link ${link.index}`} link={link} theme={theme} names={names} />
      ))}
      {layout.cards.map((card) => (
        <Card key={`card ${card.id}`} card={card} theme={theme} severity={marks[card.id]} />
      ))}
      <Legend items={layout.legend} theme={theme} />
    </>
  );
}
