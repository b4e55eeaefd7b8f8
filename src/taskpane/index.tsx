export const mount = (root: HTMLElement): void => void root.append("…");
