import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** A way to save the work, where the workspace can still be reached. */
  readonly save?: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** Catches our own bugs (React offers no function for it) and leaves the reader a way on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <section role="alert" className="app-crash">
        <h1 className="govuk-heading-l">Something in this page went wrong</h1>
        <p className="govuk-body">
          The page stopped because of a fault in the scorecard itself, not because of anything you
          did.
        </p>
        <p className="govuk-body">
          What is safe: your files, the board’s published data, and what this browser kept of the
          extracts that you loaded.
        </p>
        <p className="govuk-body">
          What to do next: reload the page. If it happens again, tell the people who run the
          scorecard what you did just before, and quote this: <q>{this.state.message}</q>
        </p>
        <button type="button" className="govuk-button" onClick={() => location.reload()}>
          Reload the page
        </button>
        {this.props.save}
      </section>
    );
  }
}
