import { type Layout, MapPicture, type Theme } from "@smap/diagram/draw";
import { type ComponentChild, Fragment, isValidElement, type VNode } from "preact";

/** An element of the drawn map, as the SVG has it; `text` for the words in one. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Drawn | string)[];
}

/** The drawn map as plain data: what other formats are made of, so that they show what the SVG shows. */
export function drawnMap(layout: Layout, theme: Theme): Drawn[] {
  return childrenOf(MapPicture({ layout, theme })).filter((child) => typeof child !== "string");
}

/** The components of the picture are functions of what they show, without any state: calling them draws it. */
function childrenOf(child: ComponentChild | readonly ComponentChild[]): (Drawn | string)[] {
  if (Array.isArray(child)) return child.flatMap((one: ComponentChild) => childrenOf(one));
  if (typeof child === "string") return [child];
  if (typeof child === "number" || typeof child === "bigint") return [String(child)];
  if (!isValidElement(child)) return [];
  const { type, props } = child as VNode<Record<string, unknown>>;
  const children = props.children as ComponentChild;
  if (type === Fragment) return childrenOf(children);
  if (typeof type === "function") return childrenOf((type as (given: typeof props) => ComponentChild)(props));
  return [{ tag: type, attributes: attributesOf(props), children: childrenOf(children) }];
}

function attributesOf(props: Readonly<Record<string, unknown>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(props))
    if (name !== "children" && (typeof value === "string" || typeof value === "number"))
      attributes[name] = String(value);
  return attributes;
}
