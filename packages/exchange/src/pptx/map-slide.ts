import type { BandBox, Box, CardBox, ColumnBox, HeaderLine, Layout, Theme } from "@smap/diagram/draw";
import { cleanText, isRightToLeft } from "@smap/diagram/text";
import { mapWords } from "@smap/model";
import { putCard } from "./card-shape.ts";
import { type Connector, connectorXml, type Glue } from "./connector.ts";
import { commonSites, rectangle, roundRectangle, roundRectangleWithSites, type Site } from "./geometry.ts";
import { putKey } from "./key-shapes.ts";
import { Pen } from "./pen.ts";
import type { Paragraph } from "./shape.ts";
import { scaleOf } from "./units.ts";

const radius = { band: 6, column: 8, card: 7 } as const;
const lineWidths = { weak: 1.3, moderate: 1.5, strong: 2.6 } as const;
/** Letters of marks and measures, in px. */
const small = 14;
/** Of the period and the status. */
const notesWidth = 200;

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
    const { leadsTo } = mapWords(this.#layout);
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
        description: `${leadsTo(cause, effect)}${reason ? `: ${reason}` : ""}`,
        points: points.map(({ x, y }) => ({ x: this.#pen.scale.x(x), y: this.#pen.scale.y(y) })),
        ...(begin ? { from: begin } : {}),
        ...(end ? { to: end } : {}),
        line: this.#pen.line(this.#pen.theme.link, lineWidths[strength], strength === "weak"),
      };
      this.#pen.put(connectorXml(connector));
    }
    this.#legend();
    putKey(this.#pen, this.#layout.key);
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
    const { header } = this.#layout;
    for (const role of ["title", "vision", "proposition"] as const)
      this.#said(
        header.lines.filter((line) => line.role === role),
        title,
      );
    // A slide without a title has no name in outlines.
    if (!header.lines.some(({ role }) => role === "title")) this.#hiddenTitle(title);
    for (const { text, x, y, side } of header.notes)
      this.#pen.shape({
        name: "Note",
        frame: this.#pen.scale.frame({
          x: side === "right" ? x - notesWidth : x,
          y: y - header.noteSize,
          width: notesWidth,
          height: header.noteSize * 1.4,
        }),
        geometry: rectangle,
        text: {
          paragraphs: [
            {
              runs: [this.#pen.run(text, header.noteSize, this.#pen.theme.muted)],
              align: side === "right" ? "r" : "l",
            },
          ],
        },
      });
  }

  /** The lines of one thing that the header says, in one box that breaks them by itself. */
  #said(lines: readonly HeaderLine[], title: string): void {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    const { header, width } = this.#layout;
    const { role, size, side, x, isRightToLeft } = first;
    const isTitle = role === "title";
    const words = isTitle ? title : lines.map(({ text }) => text).join(" ");
    const wide = width - 2 * (side === "right" ? width - x : x) - (header.notes.length > 0 ? notesWidth : 0);
    this.#pen.shape({
      name: isTitle ? "Title" : role === "vision" ? "Vision" : "Proposition",
      frame: this.#pen.scale.frame({
        x: side === "right" ? x - wide : x,
        y: first.y - size,
        width: wide,
        height: last.y - first.y + size * 1.3,
      }),
      geometry: rectangle,
      text: {
        paragraphs: [
          {
            runs: [
              this.#pen.run(
                words,
                size,
                isTitle ? this.#pen.theme.text : this.#pen.theme.muted,
                isTitle ? { isBold: true } : {},
              ),
            ],
            align: side === "right" ? "r" : "l",
            isRightToLeft,
          },
        ],
      },
      isTitle,
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
      ...(isOutlined ? { line: this.#pen.line(tint.frame, 1) } : {}),
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
    const paragraphs: Paragraph[] = [
      {
        // Broken as in the picture, which keeps links clear of it.
        runs: linesOf(column).map((line) => this.#pen.run(line, 14, tint.text, { isBold: true })),
        isBroken: true,
        align: column.lines[0]?.side === "right" ? "r" : "l",
        isRightToLeft: isRightToLeft(column.title),
      },
    ];
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
      line: this.#pen.line(tint.frame, column.empty ? 1.4 : 1, column.empty),
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
      const isAtRight = item.side === "right";
      this.#pen.shape({
        name: `Theme ${item.text}`,
        frame: this.#pen.scale.frame({ x: isAtRight ? item.x - 5 : item.x + 1, y: item.y - 12, width: 4, height: 16 }),
        geometry: rectangle,
        fill: this.#pen.stripe(place),
      });
      this.#pen.shape({
        name: `Theme ${item.text}`,
        frame: this.#pen.scale.frame({
          x: isAtRight ? item.x - 13 - 340 : item.x + 13,
          y: item.y - 13,
          width: 340,
          height: 18,
        }),
        geometry: rectangle,
        text: {
          paragraphs: [{ runs: [this.#pen.run(item.text, small, this.#pen.theme.text)], align: isAtRight ? "r" : "l" }],
        },
      });
    }
  }
}

/** The title as the picture breaks it, if it breaks it between words. */
function linesOf({ title, lines }: ColumnBox): string[] {
  const broken = lines.map(({ text }) => text);
  return broken.join(" ") === cleanText(title) ? broken : [title];
}
