import { applyEdits, editTo, type TextEdit, writeFixes } from "@smap/language";
import type { Fix } from "@smap/model";
import { findingsOf } from "../features/diagnostics.ts";
import type { ReadText } from "../maps.ts";
import type { Session } from "../session.ts";
import type { Action, ActionData } from "./action.ts";

/** The kind of the action that editors can run by themselves, on saving for instance. */
export const fixAllKind = "source.fixAll.smap";

type Which = Extract<ActionData, { all: unknown }>["all"];

/** A fix can bring out the next one; after so many rounds something goes round in circles. */
const maxRounds = 50;

/** All fixes that only say what the text already meant. */
export function fixAll(read: ReadText): Action[] {
  if (fixesOf(read, "safe").length === 0) return [];
  const { uri, version } = read;
  return [{ title: "Fix all that is safe to fix", kind: fixAllKind, data: { uri, version, all: "safe" } }];
}

/** The edits of all safe fixes, or of the first fixes of a rule’s findings, and of those that come to light by them. */
export function editsOfAll(session: Session, read: ReadText, which: Which): TextEdit[] {
  let now = read;
  for (let round = 0; round < maxRounds; round++) {
    const edits = writeFixes(now.source, fixesOf(now, which));
    if (edits.length === 0) break;
    now = session.maps.readOther(read.uri, applyEdits(now.text, edits));
  }
  return now === read ? [] : [editTo(now.text, read.source)];
}

function fixesOf(read: ReadText, which: Which): Fix[] {
  return findingsOf(read).flatMap(({ rule, fixes }) => {
    if (which === "safe") return fixes.find(({ safe }) => safe) ?? [];
    return rule === which.rule ? (fixes[0] ?? []) : [];
  });
}
