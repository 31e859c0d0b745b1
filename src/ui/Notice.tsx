import type { ReactNode } from "react";

interface NoticeProps {
  readonly kind: "info" | "warn" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons at the right. */
  readonly action?: ReactNode;
}

/** A sentence the user must see. Errors are announced at once, the rest when there is a pause. */
export function Notice(props: NoticeProps) {
  return (
    <div className={`p-notice p-notice-${props.kind}`} role={props.kind === "error" ? "alert" : "status"}>
      <div className="p-notice-body">
        <p className="p-notice-title">{props.title}</p>
        {props.children}
      </div>
      {props.action !== undefined && <div className="p-actions">{props.action}</div>}
    </div>
  );
}
