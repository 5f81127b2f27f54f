/** Where an element goes among those that are there, so that the known ones stay in their canonical order. */
export function canonicalPosition(name: string, present: readonly string[], canonical: readonly string[]): number {
  const place = canonical.indexOf(name);
  const next = present.findIndex((other) => canonical.indexOf(other) > place);
  return next < 0 ? present.length : next;
}

/** The known names among the present ones, in the order that they should have. Own names keep their places. */
export function inCanonicalOrder(present: readonly string[], canonical: readonly string[]): string[] {
  const known = canonical.filter((name) => present.includes(name));
  return present.map((name) => (canonical.includes(name) ? (known.shift() as string) : name));
}
