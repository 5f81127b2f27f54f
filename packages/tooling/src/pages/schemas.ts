import { type Rule, rules } from "@smap/method";
import { profiles, wordsOf } from "@smap/model";

const home = "https://raw.githubusercontent.com/smap-lang/smap/main/docs/schemas";

/** The schema of `smap.config.json`, which names every rule and every option. The other schemas are written by hand. */
export function schemas(): [path: string, text: string][] {
  const name = "smap.config.schema.json";
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `${home}/${name}`,
    title: "Settings of strategy maps",
    description: "smap.config.json: what holds for all maps in its folder and below.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      profile: {
        description: "What maps are read as that name no profile.",
        enum: wordsOf(profiles),
        default: "for-profit",
      },
      rules: {
        description: "Severities of rules, and their options.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
    },
    definitions: {
      severity: {
        description: "How serious a finding is; “off” for none at all.",
        enum: ["off", "hint", "info", "warning", "error"],
      },
    },
  };
  return [[`docs/schemas/${name}`, `${JSON.stringify(schema, undefined, 2)}\n`]];
}

function ruleSchema({ id, when, options = {}, severity }: Rule) {
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, { type: "number", default: value }]),
  );
  const list = {
    type: "array",
    minItems: 1,
    additionalItems: false,
    maxItems: 2,
    items: [{ $ref: "#/definitions/severity" }, { type: "object", additionalProperties: false, properties }],
  };
  return {
    description: `${id}: fires when ${when}.`,
    default: severity["for-profit"],
    anyOf: [{ $ref: "#/definitions/severity" }, list],
  };
}
