import type { MarkWord } from "@smap/model";
import type { ThemeName } from "../draw/theme.ts";

/** The sign of each kind of change: shape says what the colour says. */
export const changeSigns: Readonly<Record<MarkWord, string>> = {
  added: "+",
  removed: "−",
  moved: "→",
  renamed: "=",
  changed: "~",
  reordered: "↕",
};

export type ChangeColours = Readonly<Record<MarkWord, string>>;

const onLight: ChangeColours = {
  added: "#1a7f37",
  removed: "#c4262e",
  moved: "#0b5cc4",
  renamed: "#7b3fb5",
  changed: "#96540a",
  reordered: "#0f6470",
};

const onDark: ChangeColours = {
  added: "#5fd07a",
  removed: "#ff8087",
  moved: "#6fb3ff",
  renamed: "#c9a2f5",
  changed: "#f0b35c",
  reordered: "#66ccd6",
};

const black: ChangeColours = {
  added: "#000000",
  removed: "#000000",
  moved: "#000000",
  renamed: "#000000",
  changed: "#000000",
  reordered: "#000000",
};

/** Colours with a contrast of 4.5 to the page at least: the words on a mark are in the page's colour. */
export const changeColours: Readonly<Record<ThemeName, ChangeColours>> = {
  light: onLight,
  dark: onDark,
  contrast: onDark,
  print: black,
};

/** How a border is drawn, so that marks differ without colour too. */
export const changeBorders: Readonly<Record<MarkWord, { readonly width: number; readonly dashes?: string }>> = {
  added: { width: 3 },
  removed: { width: 2, dashes: "7 4" },
  moved: { width: 2.4, dashes: "14 4" },
  renamed: { width: 2.4, dashes: "2 3" },
  changed: { width: 2.4 },
  reordered: { width: 2.4, dashes: "10 3 2 3" },
};
