import { type ExportFormat, type ExportStyle, type ExportWish, exportFormats, exportStyles } from "@smap/protocol";
import { l10n, type QuickPickItem, window } from "vscode";

interface FormatItem extends QuickPickItem {
  readonly format: ExportFormat;
}

interface StyleItem extends QuickPickItem {
  readonly style: ExportStyle;
}

function formatItem(format: ExportFormat): FormatItem {
  switch (format) {
    case "svg":
      return { format, label: "SVG", detail: l10n.t("The picture, sharp at any size, for web pages and documents") };
    case "png":
      return { format, label: "PNG", detail: l10n.t("The picture in pixels, for wherever nothing else goes") };
    case "pdf":
      return { format, label: "PDF", detail: l10n.t("The picture on one page, with text that can be searched") };
    case "pptx":
      return {
        format,
        label: "PowerPoint",
        detail: l10n.t("The map in shapes that can be edited, and a slide with the scorecard of each perspective"),
      };
    case "html":
      return { format, label: "HTML", detail: l10n.t("A page to point at and zoom, with the scorecards below it") };
  }
}

function styleItem(style: ExportStyle): StyleItem {
  switch (style) {
    case "light":
      return { style, label: l10n.t("Light") };
    case "dark":
      return { style, label: l10n.t("Dark") };
    case "contrast":
      return { style, label: l10n.t("High contrast") };
    case "print":
      return { style, label: l10n.t("Black and white, for print") };
  }
}

/** Asks what a map is to be exported as, and in which colours; undefined if the user goes no further. */
export async function pickExport(): Promise<ExportWish | undefined> {
  const title = l10n.t("Export the Strategy Map");
  const format = await window.showQuickPick(exportFormats.map(formatItem), {
    title,
    placeHolder: l10n.t("As what?"),
    matchOnDetail: true,
  });
  if (!format) return undefined;
  const style = await window.showQuickPick(exportStyles.map(styleItem), {
    title,
    placeHolder: l10n.t("In which colours?"),
  });
  return style && { format: format.format, style: style.style };
}
