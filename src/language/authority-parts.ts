/** The names in a department or an issuer of a text, and whether it says that there are more: 经济发展局等. */
export function authorityParts(name: string): { names: string[]; more: boolean } {
  const more = name.endsWith("等");
  const names = name.replace(/等$/, "").split(/[、/]/).filter(Boolean);
  return { names, more };
}
