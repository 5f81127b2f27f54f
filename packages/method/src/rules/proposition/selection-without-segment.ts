import { said } from "../../facts/say.ts";
import { fillers } from "../../fillers.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Selecting customers means to say which. */
export const selectionWithoutSegment: Rule = {
  id: "selection-without-segment",
  group: "proposition",
  on: "objective",
  when: "a customer-management objective is about selection, and the map has no segment",
  severity: severities("info"),
  why: "Selecting customers asks for whom the proposition is most relevant: by income, age, life style, price, or by how readily they take up what is new. The map should give the answer.",
  source: sources.process,
  how: "Write a `segment` with the adopters and traits of the customers that are meant.",
  fix: "inserts a segment",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { cluster customer-management { objective choose "Choose streets with many families" as selection } }
choose -> fresh
`,
  valid: `map "Bakery"
profile slice
segment families "Families" { adopters early-majority }
perspective customer { objective fresh "Always fresh" }
perspective process { cluster customer-management { objective choose "Choose streets with many families" as selection } }
choose -> fresh
`,
  *check(facts) {
    if (facts.map.segments.length > 0) return;
    for (const { objective } of facts.inProcessCluster("customer-management")) {
      if (objective.role !== "selection") continue;
      yield {
        message: `${said(objective)} selects customers, and the map does not say whom: it has no segment.`,
        range: objective.origin.name,
        subject: objective.name,
        fixes: [
          {
            title: "Add a segment",
            safe: false,
            changes: [
              {
                change: "added",
                kind: "segment",
                id: "customers",
                parent: "",
                value: { name: "customers", title: fillers.segment },
              },
            ],
          },
        ],
      };
    }
  },
};
