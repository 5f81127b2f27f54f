import { firstPicture, previewRoot, type ToPreview } from "@smap/protocol";

/*
 * Stands in the page itself and runs before anything else. An editor hides a page until everything that it names is there;
 * so the page names nothing, and this names the rest once the page is seen.
 */

const { nonce } = document.currentScript as HTMLScriptElement;
const { script = "", styleSheet = "", layoutWorker = "" } = document.getElementById(previewRoot)?.dataset ?? {};

/** What is drawn is markup of ours; read as XML, nothing in it can run. */
function svgIn(markup: string): Element {
  return document.importNode(new DOMParser().parseFromString(markup, "image/svg+xml").documentElement, true);
}

addEventListener("message", ({ data }: MessageEvent<ToPreview>) => {
  if (data?.type !== "first-picture") return;
  // The script that draws takes the place away with the picture.
  document.getElementById(firstPicture)?.replaceChildren(svgIn(data.picture.wide), svgIn(data.picture.tall));
});

/** An element that is fetched for from now on. */
function fetched<Name extends "link" | "script">(name: Name, attributes: Partial<HTMLElementTagNameMap[Name]>) {
  return document.head.appendChild(Object.assign(document.createElement(name), attributes));
}

function loadRest(): void {
  fetched("link", { rel: "preload", as: "script", nonce, href: script });
  fetched("link", { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: layoutWorker });
  const style = fetched("link", { rel: "stylesheet", href: styleSheet });
  // Nothing is drawn before it has its style; if that does not come, it is drawn without.
  style.onload = style.onerror = () => fetched("script", { nonce, src: script });
}

addEventListener("load", () => setTimeout(loadRest), { once: true });
