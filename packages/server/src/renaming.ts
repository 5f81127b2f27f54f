import { applyEdits, isValidName, MapText, type TextEdit, type WrittenName } from "@smap/language";
import { knownCluster, knownPerspective } from "@smap/model";
import { keyOf } from "./files/addresses.ts";
import type { ReadText } from "./maps.ts";
import type { Session } from "./session.ts";
import { namingsOf, type Target } from "./targets.ts";

/** Why a thing cannot have another name; undefined if it can. */
export function cannotRename({ kind, id }: Target): string | undefined {
  const [band = "", cluster = ""] = id.split(".");
  const isKnown = kind === "perspective" ? knownPerspective(band) : kind === "cluster" && knownCluster(band, cluster);
  if (!isKnown) return undefined;
  return `“${cluster || band}” is a fixed name of the method. Give it a title instead: ${kind} ${cluster || band} "Title".`;
}

/** The edits that give a thing another name, by file; or why it cannot have that name. */
export function renaming(session: Session, target: Target, newName: string): ReadonlyMap<string, TextEdit[]> | string {
  const name = newName.normalize("NFC");
  const refusal = cannotRename(target) ?? judgeName(session, target, name);
  if (refusal !== undefined) return refusal;
  const edits = new Map<string, TextEdit[]>();
  for (const { uri, range } of namingsOf(session, target)) {
    const known = edits.get(uri);
    if (known) known.push({ range, newText: name });
    else edits.set(uri, [{ range, newText: name }]);
  }
  // A name that is not changed may mean the new one: another map's link to an objective that was missing.
  const importers = target.kind === "objective" ? session.workspace.importersOf(target.uri) : [];
  for (const uri of new Set([...edits.keys(), ...importers])) {
    const problem = changedMeaning(session, uri, edits, name);
    if (problem) return problem;
  }
  return edits;
}

function judgeName(session: Session, target: Target, name: string): string | undefined {
  if (!isValidName(name))
    return `“${name}” cannot be a name. Begin with a letter; go on with letters, digits, “-” or “_”.`;
  const names = session.maps.get(target.uri)?.reading.names ?? [];
  const renamed = withLast(target.id, name);
  const taken = names.some(
    ({ kind, id, declares }) =>
      declares &&
      kind === target.kind &&
      id !== target.id &&
      (isNamedWithin(kind) ? id === renamed : lastOf(id) === name),
  );
  return taken ? `There is already ${/^[aeio]/u.test(target.kind) ? "an" : "a"} ${target.kind} “${name}”.` : undefined;
}

/** A cluster's name is its own within its band; all others are their own within the map. */
function isNamedWithin(kind: WrittenName["kind"]): boolean {
  return kind === "cluster";
}

/** Reads a file as it would be: every name in it has to mean what it meant, under its new name. */
function changedMeaning(
  session: Session,
  uri: string,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  name: string,
): string | undefined {
  const before = session.maps.get(uri);
  if (!before) return undefined;
  const texts = new Map<string, MapText>();
  for (const [other, changes] of edits) {
    const read = session.maps.get(other);
    if (read) texts.set(keyOf(other), new MapText(applyEdits(read.text, changes)));
  }
  const after = session.maps.readAs(uri, texts);
  const renamed = new Set(edits.get(uri)?.map(({ range: { start } }) => `${start.line}:${start.character}`));
  return after && isSame(before, after, renamed, name)
    ? undefined
    : `With the name “${name}” something else would be meant in “${decodeURI(uri.split("/").at(-1) ?? uri)}”; choose another.`;
}

function isSame(before: ReadText, after: MapText, renamed: ReadonlySet<string>, name: string): boolean {
  const { names, syntax, map } = before.reading;
  const now = after.reading;
  if (now.names.length !== names.length || now.syntax.length !== syntax.length) return false;
  if (now.map.faults.length !== map.faults.length) return false;
  return names.every(({ kind, id, declares, range: { start } }, index) => {
    const other = now.names[index];
    const expected = renamed.has(`${start.line}:${start.character}`) ? name : lastOf(id);
    return other?.kind === kind && other.declares === declares && lastOf(other.id) === expected;
  });
}

/** Of `process.operations` or `turnaround/ground-time` the part after the mark. */
function lastOf(id: string): string {
  return id.split(/[./]/u).at(-1) ?? id;
}

function withLast(id: string, name: string): string {
  return id.slice(0, id.length - lastOf(id).length) + name;
}
