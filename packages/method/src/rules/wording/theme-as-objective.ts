import { objectiveTitle, spelledOut } from "@smap/model";
import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { folded } from "./folded.ts";

/** A theme is made of objectives. */
export const themeAsObjective: Rule = {
  id: "theme-as-objective",
  group: "wording",
  on: "objective",
  when: "an objective has the title of a theme",
  severity: severities("info"),
  why: "A theme runs through the perspectives and is reached by its objectives together. As an objective of its own it hides which of them matters.",
  source: sources.maps,
  how: "Name what is to be reached, and leave the theme’s title to the theme.",
  invalid: `map "Bakery"
profile slice
perspective process { objective bake "Freshness" }
theme freshness "Freshness" { bake }
`,
  valid: `map "Bakery"
profile slice
perspective process { objective bake "Bake twice a day" }
theme freshness "Freshness" { bake }
`,
  *check(facts) {
    const themes = new Map(facts.map.themes.map((theme) => [folded(theme.title ?? spelledOut(theme.name)), theme]));
    for (const { objective } of facts.placed) {
      const theme = themes.get(folded(objectiveTitle(objective)));
      if (!theme) continue;
      yield {
        message: `${said(objective)} is the title of a theme.`,
        range: objective.origin.fields.title ?? objective.origin.name,
        subject: objective.name,
        related: [{ message: "The theme.", range: theme.origin.name }],
      };
    }
  },
};
