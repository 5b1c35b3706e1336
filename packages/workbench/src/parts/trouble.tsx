/** What a page says when it waits, fails or has nothing. */
import { Component, type ReactNode } from 'react';

export function Waiting({ what = 'Reading' }: { what?: string }) {
  return (
    <p className="waiting" role="status">
      {what} …
    </p>
  );
}

export function Trouble({ error, again }: { error: Error; again?: () => void }) {
  return (
    <div className="trouble" role="alert">
      <p>{error.message}</p>
      {again && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

export function Nothing({ children }: { children: ReactNode }) {
  return <p className="none">{children}</p>;
}

interface BoundaryProps {
  /** Another page is another chance. */
  page: string;
  children: ReactNode;
}

/** Keeps the rest of the page alive when a part of it fails. */
export class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.page !== this.props.page && this.state.error !== null) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main id="main" className="single">
        <h1>This page failed</h1>
        <Trouble error={error} again={() => this.setState({ error: null })} />
      </main>
    );
  }
}
