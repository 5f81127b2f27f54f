import type { Theme } from "@smap/diagram/draw";
import { colourXml } from "./shape.ts";

/** The parts of a presentation that say how slides look by default: the least that the format asks for. */

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const emptyGroup =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const colourMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

const placeholder = (id: number, name: string, type: string, frame: string, text = "<a:p/>") =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${frame}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`;

const titleFrame = '<a:off x="457200" y="381000"/><a:ext cx="11277600" cy="508000"/>';
const level = (size: number) =>
  `<a:lvl1pPr algn="l"><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;

/** How the words of shapes look that say nothing else; without it, programs take fonts of their own. */
export const defaultTextStyle = `<p:defaultTextStyle>${level(1800)}</p:defaultTextStyle>`;

export const slideMaster = (layouts: string) =>
  `<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyGroup}${placeholder(2, "Title", 'type="title"', titleFrame)}</p:spTree></p:cSld><p:clrMap ${colourMap}/><p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(2400)}</p:titleStyle><p:bodyStyle>${level(1400)}</p:bodyStyle><p:otherStyle>${level(1400)}</p:otherStyle></p:txStyles></p:sldMaster>`;

export const slideLayout = `<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="Title Only"><p:spTree>${emptyGroup}${placeholder(2, "Title", 'type="title"', titleFrame)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

const picture = '<a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/>';
const words = '<a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/>';

export const notesMaster = `<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyGroup}${slideImage(2, picture)}${placeholder(3, "Notes", 'type="body" sz="quarter" idx="1"', words)}</p:spTree></p:cSld><p:clrMap ${colourMap}/><p:notesStyle>${level(1200)}</p:notesStyle></p:notesMaster>`;

/** The small picture of the slide above its notes. */
export function slideImage(id: number, frame = ""): string {
  const place = frame === "" ? "" : `<a:xfrm>${frame}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`;
}

/** Colours and fonts that users can change for the whole presentation. */
export function themePart({ page, text, muted, tints, link }: Theme, name: string): string {
  const { financial, customer, process, learning, mission, "own-1": own } = tints;
  const colours = [
    ["dk1", text],
    ["lt1", page],
    ["dk2", muted],
    ["lt2", mission.surface],
    ...[financial, customer, process, learning, own, mission].map(({ strip }, index) => [`accent${index + 1}`, strip]),
    ["hlink", link],
    ["folHlink", muted],
  ] as [string, string][];
  const scheme = colours.map(([slot, colour]) => `<a:${slot}>${colourXml(colour)}</a:${slot}>`).join("");
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const three = (one: string) => one.repeat(3);
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
