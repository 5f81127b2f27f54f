export { type ExportOptions, exportMap, type FileFormat, fileFormats } from "./export-map.ts";
export type { Exported } from "./exported.ts";
export { type HtmlOptions, toHtml } from "./html/to-html.ts";
export { escaped } from "./markup.ts";
export { type PageName, pages } from "./pdf/page.ts";
export { type PdfOptions, toPdf } from "./pdf/to-pdf.ts";
export { type PngOptions, toPng } from "./png/to-png.ts";
export { type PptxOptions, toPptx } from "./pptx/to-pptx.ts";
