import { type ExportStyle, type FirstPicture, firstPictureRequest, type WishedPicture } from "@smap/protocol";
import { ColorThemeKind, type Uri, window } from "vscode";
import type { Client } from "../server/client.ts";
import type { ShownFirst } from "./first-markup.ts";

/** The editor makes a panel meanwhile; after so many ms nobody waits for a picture to put into it. */
const patience = 800;

/**
 * A map's picture to be shown before the page's script runs: drawn by the server, which has the map and is warm.
 * Undefined if there is none in time.
 */
export async function firstPictureOf(client: Client, uri: Uri): Promise<ShownFirst | undefined> {
  const wish: WishedPicture = { uri: uri.toString(), theme: styleNow() };
  const asked = client.sendRequest<FirstPicture | null>(firstPictureRequest, wish).catch(() => null);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const picture = await Promise.race([asked, tooLate]);
  clearTimeout(timer);
  return picture ? { uri: uri.toString(), picture } : undefined;
}

/** As the page itself sees it. */
function styleNow(): ExportStyle {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return "dark";
    case ColorThemeKind.HighContrast:
      return "contrast";
    case ColorThemeKind.HighContrastLight:
      return "print";
    default:
      return "light";
  }
}
