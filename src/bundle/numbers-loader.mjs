/**
 * Webpack loader for the numbers of the rule book: the text of each document is a getter of its own. A browser then
 * passes over the texts when it reads functions.js, and makes a string only of the document that is asked.
 */
export default function numbersLoader(json) {
  const { documents, ...rest } = JSON.parse(json);
  const texts = Object.entries(documents).map(
    ([code, text]) => `get ${JSON.stringify(code)}() { return ${JSON.stringify(text)}; }`,
  );
  const others = Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `export default { ${[...others, `documents: { ${texts.join(", ")} }`].join(", ")} };`;
}
