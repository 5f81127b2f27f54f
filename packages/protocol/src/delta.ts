/**
 * How a plain value became another, itself plain: `[value]` for another value, `[]` for a field that is gone, else an object
 * with the delta of each field that has one. For a list that is a {@link ListDelta}. A field that is undefined is one that is not
 * there.
 */
export type Delta = readonly [unknown?] | { readonly [field: string]: Delta } | ListDelta;

/** Items that were taken out and put in at one place, and the deltas of others, by their index in the new list. */
export interface ListDelta {
  readonly at?: number;
  readonly out?: number;
  readonly in?: readonly unknown[];
  readonly items?: { readonly [index: number]: Delta };
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What has to be told to somebody who knows the one value to let him know the other; undefined if they are equal. Where
 * both are the same object nothing is compared, so that of values that {@link applied} made only what is new costs time.
 */
export function deltaOf(before: unknown, after: unknown): Delta | undefined {
  if (Object.is(before, after)) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return deltaOfLists(before, after);
  if (isFields(before) && isFields(after)) return deltaOfFields(before, after);
  return [after];
}

/**
 * The other value, of which the delta tells. What is equal in both is the same object in both; the value that is given stays as it
 * is.
 */
export function applied(before: unknown, delta: Delta | undefined): unknown {
  if (delta === undefined) return before;
  if (isWhole(delta)) return delta[0];
  return Array.isArray(before) ? appliedToList(before, delta) : appliedToFields(before as Fields, delta as Changes);
}

type Changes = { readonly [field: string]: Delta };

function deltaOfFields(before: Fields, after: Fields): Delta | undefined {
  const [old, now] = [namesOf(before), namesOf(after)];
  if (!areSame(old, now)) return deltaOfOtherFields(before, after, old, now);
  let changes: [string, Delta][] | undefined;
  for (const name of now) {
    const delta = deltaOf(before[name], after[name]);
    if (!delta) continue;
    changes ??= [];
    changes.push([name, delta]);
  }
  return changes && changesOf(changes);
}

/** Fields have an order, which whoever lists them sees: what is added has to come last, and nothing else to move. */
function deltaOfOtherFields(
  before: Fields,
  after: Fields,
  old: readonly string[],
  now: readonly string[],
): Delta | undefined {
  const [was, is] = [new Set(old), new Set(now)];
  const kept = old.filter((name) => is.has(name));
  const added = now.filter((name) => !was.has(name));
  if (!areSame([...kept, ...added], now)) return [after];
  return changesOf([
    ...old.filter((name) => !is.has(name)).map((name): [string, Delta] => [name, []]),
    ...kept.flatMap((name): [string, Delta][] => {
      const delta = deltaOf(before[name], after[name]);
      return delta ? [[name, delta]] : [];
    }),
    ...added.map((name): [string, Delta] => [name, [after[name]]]),
  ]);
}

/** Not by assignment: a field may be called `__proto__`. */
function changesOf(changes: readonly [string, Delta][]): Changes {
  return Object.fromEntries(changes);
}

/**
 * Up to the first difference two lists are alike, and from their ends too; between those, as many as there are more, or
 * fewer, were put in or taken out there, and the others are what became of each other.
 */
function deltaOfLists(before: readonly unknown[], after: readonly unknown[]): Delta | undefined {
  const more = after.length - before.length;
  const items: [number, Delta][] = [];
  let at = 0;
  if (more !== 0) while (at < Math.min(before.length, after.length) && !deltaOf(before[at], after[at])) at++;
  const taken = Math.max(0, -more);
  const put = Math.max(0, more);
  for (let index = at + put; index < after.length; index++) {
    const delta = deltaOf(before[index - more], after[index]);
    if (delta) items.push([index, delta]);
  }
  if (more === 0 && items.length === 0) return undefined;
  return {
    ...(more === 0 ? {} : { at, out: taken, in: after.slice(at, at + put) }),
    ...(items.length === 0 ? {} : { items: Object.fromEntries(items) }),
  };
}

function appliedToList(
  before: readonly unknown[],
  { at = 0, out = 0, in: put = [], items = {} }: ListDelta,
): unknown[] {
  const after = [...before.slice(0, at), ...put, ...before.slice(at + out)];
  for (const [index, delta] of Object.entries(items)) after[Number(index)] = applied(after[Number(index)], delta);
  return after;
}

function appliedToFields(before: Fields, changes: Changes): Fields {
  const after = new Map(namesOf(before).map((name) => [name, before[name]]));
  for (const [name, delta] of Object.entries(changes)) {
    if (isWhole(delta) && delta.length === 0) after.delete(name);
    else after.set(name, applied(after.get(name), delta));
  }
  return Object.fromEntries(after);
}

function namesOf(fields: Fields): string[] {
  const names = Object.keys(fields);
  return names.some((name) => fields[name] === undefined) ? names.filter((name) => fields[name] !== undefined) : names;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function isWhole(delta: Delta | undefined): delta is readonly [unknown?] {
  return Array.isArray(delta);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
