import { type Adopters, adopters, type Segment, type Trait } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { nameMissing, valueMissing } from "../messages/missing.ts";
import { Contents } from "./contents.ts";
import { noteMissingNames } from "./lists.ts";
import { type Names, nameOf } from "./names.ts";
import type { Notes } from "./notes.ts";
import { originOf, partsOf, rangeOfField, rangeOfFirst } from "./parts.ts";
import { ranges, textSetting, values } from "./settings.ts";
import { readTerm } from "./terms.ts";

/** `segment NAME ["Title"] { … }` */
export function readSegment(node: syntax.Segment, names: Names, notes: Notes): Segment | undefined {
  const parts = partsOf(node);
  const contents = new Contents(node.block, "segment", notes);
  const settings = { description: textSetting(contents, "description", notes) };
  const name = nameOf(node, "segment", parts, names, notes);
  const segment = {
    title: node.title,
    ...values<Pick<Segment, "description">>(settings),
    adopters: readAdopters(contents, notes),
    traits: readTraits(contents, notes),
    origin: originOf(node, parts, { title: rangeOfField(parts, "title"), ...ranges(settings) }),
  };
  return name !== undefined && names.take(name, parts, notes) ? { name, ...segment } : undefined;
}

function readAdopters(contents: Contents, notes: Notes): Adopters[] {
  const statement = contents.one("Adopters");
  if (!statement) return [];
  const parts = partsOf(statement);
  noteMissingNames(parts, notes);
  const words = parts.filter((part) => part.field === "words");
  return words.flatMap(({ text, range }) => readTerm(adopters, "adopters", text.normalize("NFC"), range, notes) ?? []);
}

function readTraits(contents: Contents, notes: Notes): Trait[] {
  return contents.all("Trait").flatMap((trait): Trait[] => {
    const parts = partsOf(trait);
    if (trait.name === undefined) notes.problem(nameMissing("trait"), rangeOfFirst(parts));
    else if (trait.text === undefined) notes.problem(valueMissing("trait", "a text in quotes"), rangeOfFirst(parts));
    else {
      const origin = originOf(trait, parts, { text: rangeOfField(parts, "text") });
      return [{ name: trait.name, text: trait.text, origin }];
    }
    return [];
  });
}
