import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/buttons/button.tsx';
import { Callout } from '../ui/feedback/callout.tsx';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  /** What broke, as the sentence names it: `window`, `Cases`. */
  readonly of: string;
  readonly children: ReactNode;
}

/** Catches what a part of the window threw, says what to do, and leaves the rest of the window alone. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly problem: Error | null }> {
  override state: { readonly problem: Error | null } = { problem: null };

  static getDerivedStateFromError(problem: unknown): { problem: Error } {
    return { problem: problem instanceof Error ? problem : new Error(String(problem)) };
  }

  override componentDidCatch(problem: unknown, { componentStack }: ErrorInfo): void {
    console.error('A part of the window broke.', problem, componentStack);
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <div className={styles.broken}>
        <Callout
          tone="danger"
          title={this.props.of === 'window' ? 'The window stopped.' : `${this.props.of} stopped.`}
          actions={
            <>
              <Button variant="primary" icon="refresh" onPress={() => this.setState({ problem: null })}>
                Try again
              </Button>
              <Button onPress={() => window.location.reload()}>Reload the window</Button>
            </>
          }
        >
          <p>
            Nothing that was saved is lost: the desk keeps every change as it is made. Try again first; if it
            stops once more, reload the window, and tell whoever looks after the program these words:
          </p>
          <p className={styles.words}>{problem.message}</p>
        </Callout>
      </div>
    );
  }
}
