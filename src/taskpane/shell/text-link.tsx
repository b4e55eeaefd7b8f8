import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A link among words. No browser breaks a button over lines with the text around it, so this is none. */
export function TextLink({
  title,
  onClick,
  children,
}: {
  title?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Link as="span" inline {...(title !== undefined && { title })} onClick={onClick}>
      {children}
    </Link>
  );
}
