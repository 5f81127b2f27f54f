import type { Theme } from "@smap/diagram/draw";
import { shortenText, wrapText } from "@smap/diagram/text";
import type { MapWords } from "@smap/model";
import type { Scorecard, ScorecardObjective } from "../scorecard/scorecard.ts";
import { rectangle } from "./geometry.ts";
import { fillXml, namedXml, type Paragraph, paragraphXml, type Run, shapeXml } from "./shape.ts";
import { emuPerPoint, frameXml, slide } from "./units.ts";

const margin = 36 * emuPerPoint;
/** Letters in pt. */
const sizes = { title: 24, head: 11, cell: 11, note: 9 } as const;
const columns = [
  { title: "objective", share: 0.28 },
  { title: "measure", share: 0.22 },
  { title: "actual", share: 0.12 },
  { title: "target", share: 0.14 },
  { title: "initiatives", share: 0.24 },
] as const;
const tableWidth = slide.width - 2 * margin;
const top = 84 * emuPerPoint;
/** Around the words of a cell, in pt. */
const cell = { side: 6, above: 3 } as const;

/** A row of a table, each cell its paragraphs. */
interface Row {
  readonly objective: ScorecardObjective;
  readonly cells: readonly (readonly Run[])[];
  /** In pt. */
  readonly height: number;
}

/** What stands on the slides of one scorecard: as many as its rows need. */
export function tableSlides(scorecard: Scorecard, theme: Theme, words: MapWords, language: string): string[] {
  const pages = pagesOf(rowsOf(scorecard, theme, words));
  return pages.map((rows, index) => {
    const name = shortenText(scorecard.title, tableWidth / emuPerPoint - 60, sizes.title, 600);
    const title = pages.length > 1 ? `${name} (${index + 1}/${pages.length})` : name;
    const heading = shapeXml(
      {
        id: 2,
        name: "Title",
        frame: { x: margin, y: 30 * emuPerPoint, width: tableWidth, height: 40 * emuPerPoint },
        geometry: rectangle,
        text: { paragraphs: [{ runs: [{ text: title, size: sizes.title, colour: theme.text, isBold: true }] }] },
        isTitle: true,
      },
      language,
    );
    return (
      heading + (rows.length > 0 ? tableXml(title, rows, theme, words, language) : emptyXml(theme, words, language))
    );
  });
}

function emptyXml({ muted }: Theme, { noObjective }: MapWords, language: string): string {
  const runs = [{ text: noObjective, size: 14, colour: muted, isItalic: true }];
  const frame = { x: margin, y: top, width: tableWidth, height: 30 * emuPerPoint };
  return shapeXml({ id: 3, name: "Notice", frame, geometry: rectangle, text: { paragraphs: [{ runs }] } }, language);
}

function rowsOf({ objectives }: Scorecard, theme: Theme, { signs }: MapWords): Row[] {
  return objectives.flatMap((objective) => {
    const { title, critical, cluster, code, owner, weight, measures, initiatives } = objective;
    const { text, muted } = theme;
    const run = (words: string, look: Partial<Run> = {}): Run => ({
      text: words,
      size: sizes.cell,
      colour: text,
      ...look,
    });
    const about = [critical ? signs.critical : undefined, cluster, code, weight, owner].filter(
      (one) => one !== undefined,
    );
    const name = [
      run(title, { isBold: true }),
      ...(about.length > 0 ? [run(about.join(" · "), { size: sizes.note, colour: muted })] : []),
    ];
    const lines = Math.max(1, measures.length);
    return Array.from({ length: lines }, (_, index): Row => {
      const measure = measures[index];
      const sign = measure?.status ? (measure.status === "reached" ? "✓ " : "✗ ") : "";
      const actual = measure?.actual ?? "";
      const cells: Run[][] = [
        name,
        measure ? [run(measure.title)] : [],
        actual ? [run(sign + actual, measure?.status ? { colour: theme[measure.status] } : {})] : [],
        measure?.target ? [run(measure.target)] : [],
        initiatives.map((one) => run(one)),
      ];
      // What stands over several rows makes the first of them as high as it needs.
      const high = index === 0 ? cells : cells.map((runs, place) => (isMerged(place) ? [] : runs));
      return { objective, cells, height: heightOf(high) };
    });
  });
}

/** An objective with several measures is one cell over all of them, and so are its initiatives. */
function isMerged(place: number): boolean {
  return place === 0 || place === columns.length - 1;
}

/** Measured in the bundled font, which is wider than those that stand in for it. */
function heightOf(cells: readonly (readonly Run[])[]): number {
  const heights = cells.map((runs, index) => {
    const width = ((columns[index]?.share ?? 0) * tableWidth) / emuPerPoint - 2 * cell.side;
    return runs.reduce(
      (sum, { text, size, isBold }) =>
        sum + wrapText(text, { width, size, weight: isBold ? 600 : 400 }).lines.length * size * 1.25,
      2 * cell.above,
    );
  });
  return Math.max(20, ...heights);
}

/** As many rows on a slide as fit, one at least. */
function pagesOf(rows: readonly Row[]): Row[][] {
  const room = (slide.height - top - margin) / emuPerPoint - 22;
  const pages: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    if (used > 0 && used + row.height > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += row.height;
  }
  return pages;
}

function tableXml(name: string, rows: readonly Row[], theme: Theme, words: MapWords, language: string): string {
  const widths = columns.map(({ share }) => Math.round(share * tableWidth));
  const grid = widths.map((width) => `<a:gridCol w="${width}"/>`).join("");
  const border = (side: string, width: number) =>
    `<a:${side} w="${width}">${width > 0 ? fillXml(theme.muted) : "<a:noFill/>"}</a:${side}>`;
  const properties = (fill: string | undefined) =>
    `<a:tcPr marL="${cell.side * emuPerPoint}" marR="${cell.side * emuPerPoint}" marT="${cell.above * emuPerPoint}" marB="${cell.above * emuPerPoint}">${border("lnL", 0)}${border("lnR", 0)}${border("lnT", 6350)}${border("lnB", 6350)}${fillXml(fill)}</a:tcPr>`;
  const tc = (runs: readonly Run[], span: string, fill?: string) => {
    const paragraphs = runs.map((run): Paragraph => ({ runs: [run] }));
    const content = paragraphs.length === 0 ? "<a:p/>" : paragraphs.map((one) => paragraphXml(one, language)).join("");
    return `<a:tc${span}><a:txBody><a:bodyPr/><a:lstStyle/>${content}</a:txBody>${properties(fill)}</a:tc>`;
  };
  const tr = (height: number, cells: string) => `<a:tr h="${Math.round(height * emuPerPoint)}">${cells}</a:tr>`;
  const { strip, onStrip } = theme.tints.mission;
  const head = columns.map(({ title }) =>
    tc([{ text: words[title], size: sizes.head, colour: onStrip, isBold: true }], "", strip),
  );
  const body = rows.map((row, index) => {
    const isFirst = rows[index - 1]?.objective !== row.objective;
    const after = rows.slice(index).findIndex(({ objective }) => objective !== row.objective);
    const length = after < 0 ? rows.length - index : after;
    const span = isFirst ? (length > 1 ? ` rowSpan="${length}"` : "") : ' vMerge="1"';
    const cells = row.cells.map((runs, place) => (isMerged(place) ? tc(isFirst ? runs : [], span) : tc(runs, "")));
    return tr(row.height, cells.join(""));
  });
  const height = rows.reduce((sum, row) => sum + row.height, 22) * emuPerPoint;
  const frame = frameXml({ x: margin, y: top, width: tableWidth, height: Math.round(height) }).replaceAll(
    "a:xfrm",
    "p:xfrm",
  );
  return `<p:graphicFrame><p:nvGraphicFramePr>${namedXml(3, `Scorecard ${name}`)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${tr(22, head.join(""))}${body.join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}
