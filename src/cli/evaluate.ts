import { annotatedRuleBook } from "../rulebook";
import { answer } from "./answer";
import { answerLines } from "./answer-lines";

/** Who reads the answers may stop (| head -1): then there is nobody left to answer. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

/** One JSON request a line in, one JSON answer a line out, in order, whatever a line holds; as fast as they are read. */
const book = await annotatedRuleBook();
await answerLines(process.stdin, process.stdout, ({ text, isText }) => answer(book, text, isText));
