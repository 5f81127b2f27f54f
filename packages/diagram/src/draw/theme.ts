import type { Severity } from "@smap/model";
import type { Tint } from "../layout/layout.ts";

export type ThemeName = "light" | "dark" | "contrast" | "print";

/** The colours of one band: strip, surface, boxes, and the words on them. */
export interface TintColours {
  readonly strip: string;
  readonly onStrip: string;
  readonly surface: string;
  readonly box: string;
  /** Borders of cards, and those of boxes and bands. */
  readonly line: string;
  readonly frame: string;
  readonly text: string;
  /** Fill and border of a critical card. */
  readonly strong: string;
  readonly edge: string;
}

/** All colours of a picture. Text on its ground has a contrast of 4.5 at least, lines and marks of 3. */
export interface Theme {
  readonly name: ThemeName;
  readonly page: string;
  readonly text: string;
  readonly muted: string;
  readonly card: string;
  readonly link: string;
  readonly tints: Readonly<Record<Tint, TintColours>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Stripes of themes, in the order of the legend; they begin again when they are used up. */
  readonly stripes: readonly string[];
  readonly reached: string;
  readonly missed: string;
  /** The card or link that the cursor is on. */
  readonly focus: string;
}

function tint(strip: string, surface: string, box: string, line: string, text: string, strong: string): TintColours {
  return { strip, onStrip: "#ffffff", surface, box, line, frame: line, text, strong, edge: strip };
}

/** On a dark page a border stands out by being light. */
function darkTint(...colours: Parameters<typeof tint>): TintColours {
  const made = tint(...colours);
  return { ...made, edge: made.text };
}

const light: Theme = {
  name: "light",
  page: "#ffffff",
  text: "#1b2430",
  muted: "#56616f",
  card: "#ffffff",
  link: "#4b5a6b",
  tints: {
    mission: tint("#475569", "#f1f4f8", "#f9fafc", "#8a97a8", "#3f4c5e", "#e3e8ef"),
    financial: tint("#1f4e79", "#eaf2fb", "#f6fafe", "#7f9dbb", "#1f4e79", "#dbe9f8"),
    customer: tint("#2f6b3c", "#edf5ec", "#f8fbf7", "#86ab8b", "#2a6236", "#dcefdd"),
    process: tint("#8a5710", "#fdf5e7", "#fffbf4", "#c09a62", "#7c4d0c", "#fbeacb"),
    learning: tint("#5c3a80", "#f4eef9", "#fbf8fd", "#a68dc0", "#553576", "#e9def3"),
    "own-1": tint("#0f6470", "#e8f4f5", "#f6fbfb", "#7cabb1", "#0e5c67", "#d5ecee"),
    "own-2": tint("#8c2f4a", "#fbeff2", "#fef9fa", "#c58a9b", "#822940", "#f6dbe2"),
    "own-3": tint("#5c611a", "#f4f5e5", "#fbfbf4", "#a6ab6c", "#525716", "#e7eac6"),
    "own-4": tint("#3c4698", "#eff1fb", "#f9f9fe", "#979ed2", "#353f8c", "#dfe3f7"),
    "own-5": tint("#934526", "#fbf0ea", "#fef9f7", "#cb9781", "#863c1f", "#f6ded2"),
    "own-6": tint("#7a3278", "#f8eef7", "#fdf9fd", "#bd8fbb", "#702c6e", "#f0dcef"),
  },
  severities: { error: "#c4262e", warning: "#a15c00", info: "#1a66b8", hint: "#5b6673" },
  stripes: ["#d1495b", "#00798c", "#9a6412", "#6a4c93", "#3a7d44", "#3d5a99", "#a23e7c", "#5f6b2d"],
  reached: "#1c6430",
  missed: "#a81f18",
  focus: "#0b63ce",
};

const dark: Theme = {
  name: "dark",
  page: "#1b1e24",
  text: "#e8ebf0",
  muted: "#bcc6d2",
  card: "#2a2f38",
  link: "#9aa8b8",
  tints: {
    mission: darkTint("#566275", "#22262e", "#262b34", "#6e7b8d", "#c1cad6", "#3b4453"),
    financial: darkTint("#2c5f91", "#1e2833", "#222e3b", "#5980a8", "#a6cbf0", "#2a4763"),
    customer: darkTint("#346f43", "#1f2a22", "#233027", "#5b8c66", "#a9d6b1", "#2b4d34"),
    process: darkTint("#8f5f1c", "#2c2720", "#332d24", "#a17c48", "#eec98d", "#574322"),
    learning: darkTint("#694a8f", "#272230", "#2d2738", "#8468a6", "#d1b9ea", "#473761"),
    "own-1": darkTint("#23707c", "#1d292b", "#212f32", "#568f97", "#9fd6dd", "#23494f"),
    "own-2": darkTint("#9c4560", "#2b2125", "#33272c", "#a86a7d", "#f0b6c5", "#5a2f3d"),
    "own-3": darkTint("#6b7022", "#26281e", "#2d2f23", "#868b4f", "#d6db98", "#454822"),
    "own-4": darkTint("#4f5ab5", "#212333", "#282b3d", "#737cc0", "#bcc4f5", "#373f75"),
    "own-5": darkTint("#a3522f", "#2c231f", "#352a25", "#ab755e", "#f0bfa8", "#5c3626"),
    "own-6": darkTint("#8a4487", "#29212a", "#312733", "#a06f9d", "#e6b6e3", "#532f53"),
  },
  severities: { error: "#ff7b80", warning: "#f0b35c", info: "#7ab7ff", hint: "#a5afbc" },
  stripes: ["#ff8a94", "#4fc3d0", "#eab75e", "#b79be0", "#86cf8f", "#92b0f0", "#e79ac6", "#bcc873"],
  reached: "#93dba1",
  missed: "#ffaea8",
  focus: "#5aa9ff",
};

const blackOnWhite = tint("#000000", "#ffffff", "#ffffff", "#000000", "#000000", "#ffffff");
const whiteOnBlack: TintColours = {
  strip: "#ffffff",
  onStrip: "#000000",
  surface: "#000000",
  box: "#000000",
  line: "#ffffff",
  // Not to be taken for links, which are white too.
  frame: "#949494",
  text: "#ffffff",
  strong: "#000000",
  edge: "#ffffff",
};

function everyTint(colours: TintColours): Theme["tints"] {
  return Object.fromEntries(Object.keys(light.tints).map((name) => [name, colours])) as unknown as Theme["tints"];
}

const contrast: Theme = {
  name: "contrast",
  page: "#000000",
  text: "#ffffff",
  muted: "#ffffff",
  card: "#000000",
  link: "#ffffff",
  tints: everyTint(whiteOnBlack),
  severities: { error: "#ff8080", warning: "#ffd24a", info: "#66b3ff", hint: "#ffffff" },
  stripes: ["#ff8080", "#66e0ff", "#ffd24a", "#c9a6ff", "#7dff8a", "#8ab4ff", "#ff99dd", "#d9f26b"],
  reached: "#7dff8a",
  missed: "#ff8080",
  focus: "#ffd24a",
};

const print: Theme = {
  ...light,
  name: "print",
  text: "#000000",
  muted: "#333333",
  link: "#222222",
  tints: everyTint({
    ...blackOnWhite,
    strip: "#333333",
    surface: "#ffffff",
    line: "#777777",
    frame: "#777777",
    strong: "#e6e6e6",
    edge: "#000000",
  }),
  stripes: ["#000000", "#6b6b6b", "#3d3d3d", "#777777", "#262626", "#707070", "#555555", "#5e5e5e"],
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, contrast, print };
