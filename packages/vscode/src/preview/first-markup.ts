import { type FirstPicture, firstPicture, firstPictureClasses } from "@smap/protocol";

/** A picture for the time until the script draws, and the address of the map that it is of. */
export interface ShownFirst {
  readonly uri: string;
  readonly picture: FirstPicture;
}

const [wide, tall] = [firstPictureClasses.wide, firstPictureClasses.tall].map((name) => name.replaceAll(" ", "."));

/**
 * Where the picture will be: below the bar, fitted, and of the two shapes the one that the panel has. It comes with the page,
 * so that nothing that is fetched has to be there before the picture is seen.
 */
const style = `
#${firstPicture} {
  position: fixed; inset: 35px 0 0; display: flex; align-items: center; justify-content: center; overflow: hidden;
  border-top: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent));
  pointer-events: none; user-select: none;
}
#${firstPicture} svg { flex: none; max-width: calc(100% - 24px); max-height: calc(100% - 24px); overflow: visible; }
#${firstPicture} .${tall} { display: none; }
@media (aspect-ratio < 0.95) {
  #${firstPicture} .${wide} { display: none; }
  #${firstPicture} .${tall} { display: block; }
}`;

/** What nearly every map is written in; fetched at once, since the style sheet that names it comes later. */
const fonts = ["inter-latin-400-normal.woff2", "inter-latin-600-normal.woff2"];

/** @param resource the address of a file of ours */
export function firstHead(nonce: string, resource: (name: string) => string): string {
  const preloads = fonts.map(
    (font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${resource(font)}">`,
  );
  return [...preloads, `<style nonce="${nonce}">${style}</style>`].join("\n");
}

/** The picture as it lies in the page. */
export function firstMarkup({ uri, picture }: ShownFirst): string {
  return `<div id="${firstPicture}" data-uri="${encodeURIComponent(uri)}">${picture.wide}${picture.tall}</div>`;
}
