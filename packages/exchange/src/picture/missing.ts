/** What a file says whose font lacks characters of the map: nothing if it has all. */
export function missingProblems(format: string, missing: Iterable<string>, where: string): string[] {
  const all = [...new Set(missing)];
  if (all.length === 0) return [];
  const some = all.slice(0, 3).map((character) => `“${character}”`);
  const more = all.length > some.length ? ` and ${all.length - some.length} more` : "";
  return [`The font of the ${format} lacks ${some.join(", ")}${more}: boxes stand for them${where}.`];
}
