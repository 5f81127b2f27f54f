/** Everything that the preview says, in one language. */
export interface Strings {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly actualSize: string;
  readonly notUpToDate: string;
  readonly notUpToDateWhy: string;
  readonly stuck: string;
  readonly emptyTitle: string;
  readonly emptyHint: string;
  readonly noObjectives: string;
  readonly toolbar: string;
  readonly zoomBar: string;
  readonly detail: string;
  readonly detailMap: string;
  readonly detailScorecard: string;
  readonly pin: string;
  readonly unpin: string;
  readonly picture: string;
}

const english: Strings = {
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show the whole map",
  actualSize: "Actual size",
  notUpToDate: "Not up to date",
  notUpToDateWhy: "The text has errors; the picture shows what could last be read. Select to go to the first error.",
  stuck: "The picture could not be drawn anew; this is the last one.",
  emptyTitle: "A strategy map begins with its title",
  emptyHint: "Type this, or something like it, in the text:",
  noObjectives: "Now add perspectives and objectives:",
  toolbar: "Preview",
  zoomBar: "Zoom",
  detail: "Detail",
  detailMap: "Map",
  detailScorecard: "Scorecard",
  pin: "Keep showing this map",
  unpin: "Follow the active editor",
  picture: "Strategy map",
};

const german: Strings = {
  zoomIn: "Vergrößern",
  zoomOut: "Verkleinern",
  fit: "Ganze Karte zeigen",
  actualSize: "Originalgröße",
  notUpToDate: "Nicht aktuell",
  notUpToDateWhy: "Der Text hat Fehler; das Bild zeigt, was zuletzt lesbar war. Auswählen führt zum ersten Fehler.",
  stuck: "Das Bild konnte nicht neu gezeichnet werden; dies ist das letzte.",
  emptyTitle: "Eine Strategiekarte beginnt mit ihrem Titel",
  emptyHint: "Schreiben Sie dies oder Ähnliches in den Text:",
  noObjectives: "Nun kommen Perspektiven und Ziele:",
  toolbar: "Vorschau",
  zoomBar: "Zoom",
  detail: "Umfang",
  detailMap: "Karte",
  detailScorecard: "Scorecard",
  pin: "Bei dieser Karte bleiben",
  unpin: "Dem aktiven Editor folgen",
  picture: "Strategiekarte",
};

/** The strings for a language tag, such as `de` or `de-AT`; English for all others. */
export function stringsFor(language: string): Strings {
  return language.toLowerCase().split("-")[0] === "de" ? german : english;
}
