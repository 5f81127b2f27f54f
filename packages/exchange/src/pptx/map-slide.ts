import type { BandBox, Box, CardBox, ColumnBox, Layout, Theme } from "@smap/diagram/draw";
import { putCard } from "./card-shape.ts";
import { type Connector, connectorXml, type Glue } from "./connector.ts";
import { commonSites, rectangle, roundRectangle, roundRectangleWithSites, type Site } from "./geometry.ts";
import { Pen } from "./pen.ts";
import type { Paragraph } from "./shape.ts";
import { scaleOf } from "./units.ts";

const radius = { band: 6, column: 8, card: 7 } as const;
const lineWidths = { weak: 1.3, moderate: 1.5, strong: 2.6 } as const;
/** Letters of marks and measures, in px. */
const small = 12;

/** The shapes of the slide that shows the map, in the order in which it is read: a box, what is in it, and then the links. */
export class MapSlide {
  readonly #layout: Layout;
  readonly #pen: Pen;
  /** The shape of each element, by its id. */
  readonly #shapes = new Map<string, number>();
  readonly #sites = new Map<string, Site[]>();

  constructor(layout: Layout, theme: Theme, language: string) {
    this.#layout = layout;
    this.#pen = new Pen(theme, scaleOf(layout), language);
  }

  /** All shapes as PresentationML. */
  xml(title: string): string {
    const { bands, columns, cards, links } = this.#layout;
    const glues = links.map(({ from, to, points }) => {
      const [start, end] = [points[0], points.at(-1)];
      return start && end ? { from: this.#siteAt(from, start.x, start.y), to: this.#siteAt(to, end.x, end.y) } : {};
    });
    this.#header(title);
    for (const band of bands) {
      this.#band(band);
      for (const column of columns) {
        if (column.band !== band.id) continue;
        this.#column(column);
        for (const card of cards) if (card.column === column.id) this.#card(card);
      }
      for (const card of cards) if (card.band === band.id && card.column === undefined) this.#card(card);
    }
    const names = new Map([...cards, ...columns, ...bands].map((box) => [box.id, box.title]));
    for (const [index, { from, to, points, strength = "moderate", reason }] of links.entries()) {
      const [cause, effect] = [names.get(from) ?? from, names.get(to) ?? to];
      const glue = (id: string, site: number | undefined): Glue | undefined => {
        const shape = this.#shapes.get(id);
        return shape === undefined || site === undefined ? undefined : { shape, site };
      };
      const [begin, end] = [glue(from, glues[index]?.from), glue(to, glues[index]?.to)];
      const connector: Connector = {
        id: this.#pen.number(),
        name: `Link ${index + 1}`,
        description: `${cause} leads to ${effect}${reason ? `: ${reason}` : ""}`,
        points: points.map(({ x, y }) => ({ x: this.#pen.scale.x(x), y: this.#pen.scale.y(y) })),
        ...(begin ? { from: begin } : {}),
        ...(end ? { to: end } : {}),
        line: this.#pen.line(this.#pen.theme.link, lineWidths[strength], strength === "weak"),
      };
      this.#pen.put(connectorXml(connector));
    }
    this.#legend();
    return this.#pen.xml;
  }

  /** The number of the place on a box's border where a link ends. */
  #siteAt(id: string, x: number, y: number): number | undefined {
    const { bands, columns, cards } = this.#layout;
    const box: Box | undefined = [...cards, ...columns, ...bands].find((one) => one.id === id);
    if (!box) return undefined;
    const frame = this.#pen.scale.frame(box);
    const site = { x: this.#pen.scale.x(x) - frame.x, y: y < box.y + box.height / 2 ? 0 : frame.height };
    const sites = this.#sites.get(id) ?? [];
    this.#sites.set(id, sites);
    const known = sites.findIndex((one) => one.x === site.x && one.y === site.y);
    return commonSites + (known >= 0 ? known : sites.push(site) - 1);
  }

  #geometry(id: string, box: Box, corner: number): string {
    const [frame, sites] = [this.#pen.scale.frame(box), this.#sites.get(id)];
    const length = this.#pen.scale.length(corner);
    return sites ? roundRectangleWithSites(frame, length, sites) : roundRectangle(frame, length);
  }

  #header(title: string): void {
    const { header, width } = this.#layout;
    const { text, muted } = this.#pen.theme;
    const notesWidth = header.notes.length > 0 ? 200 : 0;
    let isTitled = false;
    for (const line of header.lines) {
      const isTitle = line.role === "title";
      isTitled ||= isTitle;
      const size = isTitle ? 22 : 13;
      this.#pen.shape({
        name: isTitle ? "Title" : line.role === "vision" ? "Vision" : "Proposition",
        frame: this.#pen.scale.frame({
          x: line.x,
          y: line.y - size,
          width: width - 2 * line.x - notesWidth,
          height: size * 1.3,
        }),
        geometry: rectangle,
        text: {
          paragraphs: [
            {
              runs: [
                this.#pen.run(
                  isTitle ? title : line.text,
                  size,
                  isTitle ? text : muted,
                  isTitle ? { isBold: true } : {},
                ),
              ],
            },
          ],
        },
        isTitle,
      });
    }
    // A slide without a title has no name in outlines.
    if (!isTitled) this.#hiddenTitle(title);
    for (const note of header.notes)
      this.#pen.shape({
        name: "Note",
        frame: this.#pen.scale.frame({
          x: note.x - notesWidth,
          y: note.y - small,
          width: notesWidth,
          height: small * 1.4,
        }),
        geometry: rectangle,
        text: { paragraphs: [{ runs: [this.#pen.run(note.text, small, muted)], align: "r" }] },
      });
  }

  /** Above the slide, where only outlines and screen readers find it. */
  #hiddenTitle(title: string): void {
    this.#pen.shape({
      name: "Title",
      frame: { x: 0, y: -500_000, width: 6_000_000, height: 400_000 },
      geometry: rectangle,
      text: { paragraphs: [{ runs: [{ text: title, size: 18, colour: this.#pen.theme.text }] }] },
      isTitle: true,
    });
  }

  #band(band: BandBox): void {
    const { name } = this.#pen.theme;
    const tint = this.#pen.theme.tints[band.tint];
    const isOutlined = name === "contrast" || name === "print";
    const surface = this.#pen.shape({
      name: `Perspective ${band.title}`,
      ...(band.description === undefined ? {} : { description: band.description }),
      frame: this.#pen.scale.frame(band),
      geometry: this.#geometry(band.id, band, radius.band),
      fill: tint.surface,
      ...(isOutlined ? { line: this.#pen.line(tint.line, 1) } : {}),
    });
    this.#shapes.set(band.id, surface);
    this.#pen.shape({
      name: `Strip ${band.title}`,
      frame: this.#pen.scale.frame(band.strip),
      geometry: roundRectangle(this.#pen.scale.frame(band.strip), this.#pen.scale.length(radius.band)),
      fill: tint.strip,
      text: {
        paragraphs: [
          { runs: [this.#pen.run(band.title, band.titleSize, tint.onStrip, { isBold: true })], align: "ctr" },
        ],
        isTurned: true,
      },
    });
  }

  #column(column: ColumnBox): void {
    const tint = this.#pen.theme.tints[column.tint];
    const [left, top] = [this.#pen.scale.length(11), this.#pen.scale.length(6)];
    const paragraphs: Paragraph[] = [{ runs: [this.#pen.run(column.title, 14, tint.text, { isBold: true })] }];
    if (column.notice.length > 0) {
      const words = column.notice.map(({ text }) => text).join(" ");
      paragraphs.push({ runs: [this.#pen.run(words, 13, this.#pen.theme.muted, { isItalic: true })], align: "ctr" });
    }
    const shape = this.#pen.shape({
      name: `Cluster ${column.title}`,
      ...(column.description === undefined ? {} : { description: column.description }),
      frame: this.#pen.scale.frame(column),
      geometry: this.#geometry(column.id, column, radius.column),
      ...(column.empty ? {} : { fill: tint.box }),
      line: this.#pen.line(tint.line, column.empty ? 1.4 : 1, column.empty),
      text: { paragraphs, anchor: "t", insets: [left, top, left, 0] },
    });
    this.#shapes.set(column.id, shape);
  }

  #card(card: CardBox): void {
    const geometry = this.#geometry(card.id, card, radius.card);
    this.#shapes.set(card.id, putCard(this.#pen, card, geometry, this.#layout.legend));
  }

  #legend(): void {
    for (const [place, item] of this.#layout.legend.entries()) {
      this.#pen.shape({
        name: `Theme ${item.text}`,
        frame: this.#pen.scale.frame({ x: item.x + 1, y: item.y - 12, width: 4, height: 16 }),
        geometry: rectangle,
        fill: this.#pen.stripe(place),
      });
      this.#pen.shape({
        name: `Theme ${item.text}`,
        frame: this.#pen.scale.frame({ x: item.x + 13, y: item.y - 13, width: 340, height: 18 }),
        geometry: rectangle,
        text: { paragraphs: [{ runs: [this.#pen.run(item.text, small, this.#pen.theme.text)] }] },
      });
    }
  }
}
