/**
 * Webpack loader: a token of Fluent is the name of a variable. Written out where it is used, the table of all of them is
 * left behind.
 */
export default function tokensLoader(code) {
  if (!/\btokens\b[^;]*from ['"]@fluentui\//.test(code)) return code;
  return code.replaceAll(/(?<![.\w$])tokens\.(\w+)/g, '"var(--$1)"');
}
