import type { WrittenName } from "@smap/language";
import type { NamedKind, Position } from "@smap/model";
import type { Location } from "vscode-languageserver";
import { importedUri, keyOf } from "./files/addresses.ts";
import type { ReadText } from "./maps.ts";
import type { Session } from "./session.ts";

/** A thing that has a name, in the map that declares it. */
export interface Target {
  readonly uri: string;
  readonly kind: NamedKind;
  /** As changes name it. */
  readonly id: string;
}

/** A place where a thing is named. */
export interface Naming extends Location {
  readonly declares: boolean;
}

/** What a name at a place means, and where that name stands. */
export function targetAt(read: ReadText, position: Position): { target: Target; written: WrittenName } | undefined {
  const written = read.source.nameAt(position);
  const target = written && targetOf(read, written);
  return target && { target, written };
}

/** An imported objective is the other map's. */
function targetOf(read: ReadText, { kind, id }: WrittenName): Target | undefined {
  if (kind !== "imported") return { uri: read.uri, kind, id };
  const [name, objective = ""] = id.split(".");
  const path = read.map.imports.find((one) => one.name === name)?.path;
  const uri = path === undefined ? undefined : importedUri(read.uri, path);
  return uri === undefined ? undefined : { uri, kind: "objective", id: objective };
}

/** Everywhere that a thing is named, its own map first, then the maps that import it. */
export function namingsOf(session: Session, target: Target): Naming[] {
  const own = session.maps.get(target.uri);
  const others = target.kind === "objective" ? session.workspace.importersOf(target.uri) : [];
  return [
    ...(own ? namingsIn(own, target) : []),
    ...others.flatMap((uri) => {
      const read = session.maps.get(uri);
      return read && keyOf(read.uri) !== keyOf(target.uri) ? namingsIn(read, target) : [];
    }),
  ];
}

/** Where one map names a thing. */
export function namingsIn(read: ReadText, target: Target): Naming[] {
  const isOwn = keyOf(read.uri) === keyOf(target.uri);
  const ids = isOwn
    ? new Set([target.id])
    : new Set(importNames(read, target.uri).map((name) => `${name}.${target.id}`));
  const kind = isOwn ? target.kind : "imported";
  return read.reading.names
    .filter((name) => name.kind === kind && ids.has(name.id))
    .map(({ range, declares }) => ({ uri: read.uri, range, declares }));
}

/** The names under which a map imports a file. */
function importNames(read: ReadText, uri: string): string[] {
  return read.map.imports.flatMap(({ name, path }) => {
    const target = importedUri(read.uri, path);
    return target !== undefined && keyOf(target) === keyOf(uri) ? [name] : [];
  });
}
