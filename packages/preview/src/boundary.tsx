import { Component, type ComponentChildren } from "preact";

export interface BoundaryProps {
  readonly children: ComponentChildren;
  /** What is shown instead while drawing fails. */
  readonly fallback: string;
  readonly failed: (error: unknown) => void;
}

/** Keeps a fault of the page from leaving it blank for good: it says so, and tries again when there is something new to show. */
export class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  override componentDidCatch(error: unknown): void {
    this.props.failed(error);
    this.setState({ hasFailed: true });
  }

  override componentWillReceiveProps(): void {
    if (this.state.hasFailed) this.setState({ hasFailed: false });
  }

  override render() {
    const { children, fallback } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <main class="preview">
        <p class="empty" role="alert">
          {fallback}
        </p>
      </main>
    );
  }
}
