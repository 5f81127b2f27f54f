import type { ThemeName } from "@smap/diagram/draw";

/** The drawing's theme for the editor's: VS Code tells it by a class of the page's body. */
export function themeOf(body: HTMLElement): ThemeName {
  const { classList } = body;
  if (classList.contains("vscode-high-contrast-light")) return "print";
  if (classList.contains("vscode-high-contrast")) return "contrast";
  return classList.contains("vscode-dark") ? "dark" : "light";
}

/** Tells when the editor's theme changes. */
export function watchTheme(body: HTMLElement, changed: (theme: ThemeName) => void): void {
  new MutationObserver(() => changed(themeOf(body))).observe(body, { attributes: true, attributeFilter: ["class"] });
}

/** Whether the user, the system or VS Code asks for less movement. */
export function isMotionReduced(): boolean {
  return document.body.classList.contains("vscode-reduce-motion") || matchMedia("(prefers-reduced-motion)").matches;
}
