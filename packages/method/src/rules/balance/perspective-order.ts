import { canonicalPerspectives, perspectiveTitle } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { inCanonicalOrder } from "./positions.ts";

/** Effects stand above causes. */
export const perspectiveOrder: Rule = {
  id: "perspective-order",
  group: "balance",
  on: "perspective",
  when: "known perspectives are not in their canonical order (public, nonprofit: not `customer` above `process` above `learning`, with `mission` first)",
  severity: severities("warning", "warning", "off"),
  why: "A strategy map is read from the bottom up: causes below, effects above. With bands in another order arrows run both ways, and the chain cannot be seen.",
  source: sources.maps,
  how: "Put the bands in order: financial, customer, process, learning; in a public or nonprofit map finance may stand anywhere.",
  fix: "reorders the perspectives",
  invalid: `map "Bakery"
profile public
perspective process { objective bake "Bake twice a day" }
perspective customer { objective fresh "Always fresh" }
perspective learning { objective bakers "Train bakers" }
`,
  valid: `map "Bakery"
profile public
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
perspective financial { objective budget "Keep to the budget" }
perspective learning { objective bakers "Train bakers" }
`,
  *check(facts) {
    const canonical = canonicalPerspectives(facts.profile)
      .map(({ name }) => name)
      .filter((name) => !(facts.isPublic && name === "financial"));
    const before = facts.map.perspectives.map(({ name }) => name);
    const after = inCanonicalOrder(before, canonical);
    const index = before.findIndex((name, place) => name !== after[place]);
    const band = facts.map.perspectives[index];
    const above = after[index];
    if (!band || above === undefined) return;
    const titles = [above, band.name].map((name) => {
      const written = facts.perspective(name);
      return quote(perspectiveTitle(written ?? { name }, facts.titling));
    });
    yield {
      message: `${titles[0]} stands above ${titles[1]} in a strategy map.`,
      range: band.origin.name,
      subject: band.name,
      related: [{ message: `${titles[0]} stands here.`, range: (facts.perspective(above) ?? band).origin.name }],
      fixes: [
        {
          title: "Put the perspectives in order",
          safe: true,
          changes: [{ change: "order", kind: "perspective", id: "", before, after }],
        },
      ],
    };
  },
};
