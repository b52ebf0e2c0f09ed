import { Component, type ErrorInfo, type ReactNode } from 'react';
import { say } from '../language.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Callout } from '../ui/feedback/callout.tsx';
import { partWords } from '../ui/words.ts';
import styles from './error-boundary.module.css';
import { frameWords as words } from './words.ts';

interface ErrorBoundaryProps {
  /** What breaks, as the sentence names it: `Cases`. Left out for the whole window. */
  readonly of?: string;
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
    const { of } = this.props;
    if (problem === null) return this.props.children;
    return (
      <div className={styles.broken}>
        <Callout
          tone="danger"
          title={of === undefined ? say(words.windowStopped) : say(words.partStopped, { part: of })}
          actions={
            <>
              <Button variant="primary" icon="refresh" onPress={() => this.setState({ problem: null })}>
                {say(partWords.tryAgain)}
              </Button>
              <Button onPress={() => window.location.reload()}>{say(words.reloadWindow)}</Button>
            </>
          }
        >
          <p>{say(words.nothingLost)}</p>
          <p className={styles.words}>{problem.message}</p>
        </Callout>
      </div>
    );
  }
}
