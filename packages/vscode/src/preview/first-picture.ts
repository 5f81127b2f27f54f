import { type ExportStyle, type FirstPicture, firstPictureRequest, type WishedPicture } from "@smap/protocol";
import { ColorThemeKind, type Uri, window } from "vscode";
import type { Client } from "../server/client.ts";

/**
 * A map's picture to be shown before the page's script draws: by the server, which has the map and is warm. Undefined if
 * there is none.
 */
export async function firstPictureOf(client: Client, uri: Uri): Promise<FirstPicture | undefined> {
  const wish: WishedPicture = { uri: uri.toString(), theme: styleNow() };
  const picture = await client.sendRequest<FirstPicture | null>(firstPictureRequest, wish).catch(() => null);
  return picture ?? undefined;
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
