/** Webpack loader: what the build has made, in place of what the file says. */
export default function givenLoader() {
  return this.getOptions().content;
}
