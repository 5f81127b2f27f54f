import { Component, type ComponentChildren } from "preact";

/**
 * A component that is drawn again only when one of its properties is another value. Layouts that follow each other on a page
 * have the same objects where they are equal, so that a letter in a title costs the drawing of one card.
 */
export function once<Props extends object>(draw: (props: Props) => ComponentChildren) {
  return function Once(this: unknown, props: Props): ComponentChildren {
    // On a page this is a component that stays; whoever draws once calls it like any function.
    if (this instanceof Component) this.shouldComponentUpdate = (next: object) => !haveTheSame(props, next);
    return draw(props);
  };
}

function haveTheSame(one: object, other: object): boolean {
  const [fields, others] = [new Map(Object.entries(one)), Object.entries(other)];
  return fields.size === others.length && others.every(([field, value]) => fields.get(field) === value);
}
