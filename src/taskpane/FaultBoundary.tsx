import { Component, type ReactNode } from "react";
import { say, type Language } from "../text/text";

interface FaultBoundaryProps {
  readonly language: Language;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** A fault in drawing would leave the pane blank: this says so in plain text, without the parts that may be at fault. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { language, onRetry, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{say(language, "pane.start.broken")}</p>
        <button type="button" onClick={onRetry}>
          {say(language, "pane.retry")}
        </button>
      </div>
    );
  }
}
