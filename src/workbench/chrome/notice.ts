import { element } from "./words";

/** Says in the header what just happened, or what failed. */
export function notice(text: string, failed = false): void {
  const line = element("notice");
  line.textContent = text;
  line.title = text;
  line.classList.toggle("failed", failed);
}
