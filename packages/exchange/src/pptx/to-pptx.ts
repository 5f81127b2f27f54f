import { type Layout, type ThemeName, themes } from "@smap/diagram/draw";
import { cleanText } from "@smap/diagram/text";
import { mapWords, type StrategyMap } from "@smap/model";
import type { Exported } from "../exported.ts";
import { escaped } from "../markup.ts";
import { scorecardsOf } from "../scorecard/scorecard.ts";
import { MapSlide } from "./map-slide.ts";
import {
  defaultTextStyle,
  emptyGroup,
  namespaces,
  notesMaster,
  slideImage,
  slideLayout,
  slideMaster,
  themePart,
} from "./masters.ts";
import { mapNotes, scorecardNotes } from "./notes.ts";
import { Parts } from "./parts.ts";
import { tableSlides } from "./table-slide.ts";
import { slide } from "./units.ts";

export interface PptxOptions {
  readonly theme?: ThemeName;
  /** The language of the map's texts, as in `pt-BR`. */
  readonly language?: string;
}

/** What one slide shows, and what is said to it. */
interface Slide {
  readonly shapes: string;
  readonly notes: readonly string[];
}

/**
 * A presentation of a map: a slide with the map in shapes that can be edited, its links glued to the cards, and one with the
 * scorecard of each perspective. The same map gives the same bytes.
 */
export function toPptx(map: StrategyMap, layout: Layout, options: PptxOptions = {}): Exported {
  const theme = themes[options.theme ?? "light"];
  const language = cleanText(options.language ?? "");
  const words = mapWords(map);
  const title = cleanText(map.title) || words.strategyMap;
  const slides: Slide[] = [
    { shapes: new MapSlide(layout, theme, language).xml(title), notes: mapNotes(map) },
    ...scorecardsOf(map).flatMap((scorecard) =>
      tableSlides(scorecard, theme, words, language).map((shapes, index) => ({
        shapes,
        notes: index === 0 ? scorecardNotes(scorecard, words) : [],
      })),
    ),
  ];
  const parts = new Parts();
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`;
  const presentation = (name: string) => type(`presentationml.${name}`);
  const numbered = slides.map((one, index) => ({ ...one, number: index + 1 }));
  const ids = numbered.map(({ number }) => `<p:sldId id="${255 + number}" r:id="rId${2 + number}"/>`).join("");
  parts.add(
    "ppt/presentation.xml",
    presentation("presentation.main"),
    `<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${slide.width}" cy="${slide.height}"/><p:notesSz cx="6858000" cy="9144000"/>${defaultTextStyle}</p:presentation>`,
    [
      { type: "slideMaster", target: "slideMasters/slideMaster1.xml" },
      { type: "notesMaster", target: "notesMasters/notesMaster1.xml" },
      ...numbered.map(({ number }) => ({ type: "slide", target: `slides/slide${number}.xml` })),
      { type: "theme", target: "theme/theme1.xml" },
    ],
  );
  parts.add(
    "ppt/slideMasters/slideMaster1.xml",
    presentation("slideMaster"),
    slideMaster('<p:sldLayoutId id="2147483649" r:id="rId1"/>'),
    [
      { type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
      { type: "theme", target: "../theme/theme1.xml" },
    ],
  );
  parts.add("ppt/slideLayouts/slideLayout1.xml", presentation("slideLayout"), slideLayout, [
    { type: "slideMaster", target: "../slideMasters/slideMaster1.xml" },
  ]);
  parts.add("ppt/theme/theme1.xml", type("theme"), themePart(theme, "Strategy map"));
  parts.add("ppt/notesMasters/notesMaster1.xml", presentation("notesMaster"), notesMaster, [
    { type: "theme", target: "../theme/theme2.xml" },
  ]);
  // Notes are printed: black on white.
  parts.add("ppt/theme/theme2.xml", type("theme"), themePart(themes.light, "Notes"));
  for (const { number, shapes, notes } of numbered) {
    const notesPath = `notesSlides/notesSlide${number}.xml`;
    parts.add(`ppt/slides/slide${number}.xml`, presentation("slide"), slidePart(shapes), [
      { type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
      ...(notes.length > 0 ? [{ type: "notesSlide", target: `../${notesPath}` }] : []),
    ]);
    if (notes.length > 0)
      parts.add(`ppt/${notesPath}`, presentation("notesSlide"), notesPart(notes, language), [
        { type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
        { type: "slide", target: `../slides/slide${number}.xml` },
      ]);
  }
  const spoken = language === "" ? "" : `<dc:language>${escaped(language)}</dc:language>`;
  parts.add(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title>${spoken}</cp:coreProperties>`,
  );
  parts.add(
    "docProps/app.xml",
    type("extended-properties"),
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>smap</Application><Slides>${slides.length}</Slides></Properties>`,
  );
  const bytes = parts.zip([
    { type: "officeDocument", target: "ppt/presentation.xml" },
    {
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml",
    },
    { type: "extended-properties", target: "docProps/app.xml" },
  ]);
  return { bytes, problems: [] };
}

function slidePart(shapes: string): string {
  return `<p:sld ${namespaces}><p:cSld><p:spTree>${emptyGroup}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function notesPart(notes: readonly string[], language: string): string {
  const spoken = language === "" ? "" : ` lang="${escaped(language)}"`;
  const paragraphs = notes.map(
    (note) => `<a:p><a:r><a:rPr${spoken} dirty="0"/><a:t>${escaped(note)}</a:t></a:r></a:p>`,
  );
  return `<p:notes ${namespaces}><p:cSld><p:spTree>${emptyGroup}${slideImage(2)}<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
