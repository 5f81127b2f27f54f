import { objectiveTitle } from "@smap/model";
import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Verbs that titles of objectives begin with. */
const verbs = new Set(
  `accelerate achieve acquire adapt align anticipate assure attract automate be become begin better bring broaden build
  certify change choose clean close collaborate communicate complete connect consolidate control convert create cross-sell
  cultivate cut decide decrease deepen deliver delight deploy design develop differentiate digitize diversify double drive
  earn educate eliminate embed empower enable encourage engage enhance enlarge ensure enter establish excel exceed expand
  extend find finish fix focus foster free fund gain generate get give grow halve harmonize have help hire identify
  implement improve increase industrialize inform innovate inspire integrate introduce invest involve keep know launch lead
  learn let leverage light link listen live lower maintain make manage master maximize measure minimize mobilize
  modernize monitor motivate move negotiate nurture offer open operate optimize organize outperform own partner pay
  pioneer plan position preserve prevent prioritize produce promote protect prove provide publish put raise reach react
  realize recognize recruit redesign reduce refine reinforce remove renew repair replace respond restore retain return
  reuse reward safeguard save scale secure see select sell send serve set share shift shorten simplify speed spot
  standardize start stay stop streamline strengthen support surprise sustain take teach test train transform treat try
  turn understand unify upgrade use waste win work write`
    .split(/\s+/u)
    .filter(Boolean),
);

/** An objective is something to do. */
export const verbFirst: Rule = {
  id: "verb-first",
  group: "wording",
  on: "objective",
  when: "an English title does not begin with a verb",
  severity: severities("off"),
  why: "“Punctuality” is a topic; “Arrive on time” is an objective. Titles that begin with a verb say what is to be done. It only fits maps in English whose authors want it, so the rule is off until it is asked for.",
  source: sources.project,
  how: "Begin the title with a verb.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Freshness" }
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Deliver while it is warm" }
`,
  *check(facts) {
    for (const { objective } of facts.placed) {
      const [first = ""] = objectiveTitle(objective)
        .trim()
        .toLowerCase()
        .split(/[\s,:;.]/u);
      if (first === "" || verbs.has(first) || /[^a-z'-]/u.test(first)) continue;
      yield {
        message: `${said(objective)} does not begin with a verb.`,
        range: objective.origin.fields.title ?? objective.origin.name,
        subject: objective.name,
      };
    }
  },
};
