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
  const changes: [string, Delta][] = [];
  for (const field of Object.keys(after)) {
    const delta = after[field] === undefined ? undefined : deltaOf(ownField(before, field), after[field]);
    if (delta) changes.push([field, delta]);
  }
  for (const field of Object.keys(before))
    if (before[field] !== undefined && ownField(after, field) === undefined) changes.push([field, []]);
  // Not by assignment: a field may be called `__proto__`.
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
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
  const gone = new Set(Object.keys(changes).filter((field) => isGone(changes[field])));
  const kept = Object.entries(before).filter(([field]) => !gone.has(field));
  const changed = Object.entries(changes).filter(([field]) => !gone.has(field));
  return Object.fromEntries([
    ...kept,
    ...changed.map(([field, delta]): [string, unknown] => [field, applied(ownField(before, field), delta)]),
  ]);
}

function ownField(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isGone(delta: Delta | undefined): boolean {
  return isWhole(delta) && delta.length === 0;
}

function isWhole(delta: Delta | undefined): delta is readonly [unknown?] {
  return Array.isArray(delta);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
