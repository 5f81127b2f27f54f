/** A link of the picture, between what it begins and ends at. */
export interface Step {
  readonly link: Element;
  readonly cause: string;
  readonly effect: string;
}

/** What leads to something and what it leads to: names of elements, and links. */
export interface Chain {
  readonly names: ReadonlySet<string>;
  readonly links: ReadonlySet<Element>;
}

/**
 * The causes and effects of everything. A box is two nodes: what a link brings to it goes to all in it, and what is in it
 * goes along the links that begin at it; so no path leads from one of its objectives to another.
 * @param boxes the objectives in each band and column
 */
export function chainsOf(links: readonly Element[], boxes: Readonly<Record<string, readonly string[]>>) {
  const next = new Map<string, string[]>();
  const before = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    next.set(from, [...(next.get(from) ?? []), to]);
    before.set(to, [...(before.get(to) ?? []), from]);
  };
  for (const [box, names] of Object.entries(boxes))
    for (const name of names) {
      join(`into ${box}`, name);
      join(name, `from ${box}`);
    }
  const node = (side: "into" | "from", name: string) => (name in boxes ? `${side} ${name}` : name);
  const steps = links.map((link): Step => {
    const step = {
      link,
      cause: node("from", link.getAttribute("data-from") ?? ""),
      effect: node("into", link.getAttribute("data-to") ?? ""),
    };
    join(step.cause, step.effect);
    return step;
  });
  const chain = (first: string, last: string): Chain => {
    const causes = reached(first, before);
    const effects = reached(last, next);
    const isIn = ({ cause, effect }: Step) =>
      (effects.has(cause) && effects.has(effect)) || (causes.has(cause) && causes.has(effect));
    return {
      names: new Set([...causes, ...effects]),
      links: new Set(steps.filter(isIn).map(({ link }) => link)),
    };
  };
  return {
    ofObjective: (name: string): Chain => chain(name, name),
    ofLink(link: Element): Chain | undefined {
      const step = steps.find((one) => one.link === link);
      if (!step) return undefined;
      const { names, links: others } = chain(step.cause, step.effect);
      return { names, links: new Set([...others, link]) };
    },
  };
}

function reached(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set([start]);
  for (const one of found) for (const other of edges.get(one) ?? []) found.add(other);
  return found;
}
