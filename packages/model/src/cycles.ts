/**
 * Groups of two or more names that reach each other, in the order of their first members (Tarjan's strongly connected
 * components, without recursion, so that a chain of any length is safe). Linear in names and steps.
 */
export function cycles(names: readonly string[], next: (name: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const place = new Map(names.map((name, index) => [name, index]));

  const enter = (name: string) => {
    order.set(name, order.size);
    low.set(name, order.size - 1);
    stack.push(name);
    onStack.add(name);
    return { name, rest: [...next(name)].reverse() };
  };
  const lower = (name: string, to: number | undefined) => {
    if (to !== undefined && to < (low.get(name) ?? 0)) low.set(name, to);
  };
  const close = (name: string) => {
    const group: string[] = [];
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack.delete(member);
      group.push(member);
      if (member === name) break;
    }
    if (group.length > 1) groups.push(group.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
  };

  for (const start of names) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const other = here.rest.pop();
      if (other === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.name, low.get(here.name));
        if (low.get(here.name) === order.get(here.name)) close(here.name);
      } else if (!order.has(other)) {
        path.push(enter(other));
      } else if (onStack.has(other)) {
        lower(here.name, order.get(other));
      }
    }
  }
  return groups.sort((a, b) => (place.get(a[0] ?? "") ?? 0) - (place.get(b[0] ?? "") ?? 0));
}
