import type { ReactNode } from "react";

/** What stands in the sources and is not translated, as numbers of documents and clauses: it is read and drawn as Chinese. */
export const InChinese = ({ children }: { children: ReactNode }) => (
  <span lang="zh-CN">{children}</span>
);
