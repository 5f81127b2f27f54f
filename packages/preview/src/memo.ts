import { Component, type ComponentType, type FunctionComponent, h } from "preact";

/** A component that is rendered again only when one of its properties is another. */
export function memo<Props extends object>(Inner: FunctionComponent<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const fields = new Set([...Object.keys(next), ...Object.keys(this.props)]) as Set<keyof Props>;
      return [...fields].some((field) => next[field] !== this.props[field]);
    }

    override render() {
      return h(Inner, this.props as Props);
    }
  };
}
