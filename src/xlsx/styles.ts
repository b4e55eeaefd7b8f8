import { BUILT_IN_FORMATS, type CellLook } from "./cell-look";
import {
  attribute,
  element,
  elements,
  escaped,
  prefixOf,
  withAttribute,
  type XmlElement,
} from "./xml-text";

const flag = (inner: string, name: string): boolean => {
  const found = element(inner, name);
  const value = found && attribute(found.tag, "val");
  return found !== undefined && value !== "0" && value !== "false";
};
const colorOf = (found: XmlElement | undefined): string | undefined => {
  const rgb = found && attribute(found.tag, "rgb");
  return rgb ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
};
const bare = (color: string) => `FF${color.replace("#", "").toUpperCase()}`;

type List = "numFmts" | "fonts" | "fills" | "cellXfs";

interface Item {
  tag: string;
  inner: string;
}

/** The list of styles of a file: what each looks like, and new ones appended. */
export class Styles {
  readonly #prefix: string;
  readonly #looks = new Map<number, CellLook>();
  readonly #made = new Map<string, number>();
  readonly #lists: Record<List, Item[]>;
  #changed = false;

  constructor(private readonly xml: string) {
    this.#prefix = prefixOf(xml);
    const items = (list: string, name: string) => elements(element(xml, list)?.inner ?? "", name);
    this.#lists = {
      numFmts: items("numFmts", "numFmt"),
      fonts: items("fonts", "font"),
      fills: items("fills", "fill"),
      cellXfs: items("cellXfs", "xf"),
    };
  }

  /** What the style at this place of the list looks like. */
  look(style: number): CellLook {
    const known = this.#looks.get(style);
    if (known) return known;
    const look = this.#read(style);
    this.#looks.set(style, look);
    return look;
  }

  #read(style: number): CellLook {
    const xf = this.#lists.cellXfs[style];
    if (!xf) return {};
    const number = (name: string) => Number(attribute(xf.tag, name) ?? 0);
    const font = this.#lists.fonts[number("fontId")]?.inner ?? "";
    const size = Number(attribute(element(font, "sz")?.tag ?? "", "val"));
    const pattern = element(this.#lists.fills[number("fillId")]?.inner ?? "", "patternFill");
    const solid = pattern && attribute(pattern.tag, "patternType") === "solid";
    const alignment = element(xf.inner, "alignment")?.tag ?? "";
    const look: CellLook = {
      numberFormat: this.#format(number("numFmtId")),
      bold: flag(font, "b") || undefined,
      italic: flag(font, "i") || undefined,
      size: size > 0 && number("fontId") > 0 ? size : undefined,
      color: colorOf(element(font, "color")),
      fill: solid ? colorOf(element(pattern.inner, "fgColor")) : undefined,
      horizontal: attribute(alignment, "horizontal"),
      vertical: attribute(alignment, "vertical"),
      wrap: /wrapText="(1|true)"/.test(alignment) || undefined,
      unlocked: /locked="(0|false)"/.test(element(xf.inner, "protection")?.tag ?? "") || undefined,
      quotePrefix: /quotePrefix="(1|true)"/.test(xf.tag) || undefined,
    };
    return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
  }

  #format(id: number): string | undefined {
    const own = this.#lists.numFmts.find(({ tag }) => Number(attribute(tag, "numFmtId")) === id);
    if (own) return attribute(own.tag, "formatCode");
    return BUILT_IN_FORMATS[id];
  }

  /** The place of a style that looks like this; borders and protection are those of `base`. */
  styleFor(look: CellLook, base = 0): number {
    const wanted = JSON.stringify(
      Object.entries(look)
        .filter(([, v]) => v !== undefined)
        .sort(),
    );
    const present = JSON.stringify(Object.entries(this.look(base)).sort());
    if (wanted === present) return base;
    const key = `${base} ${wanted}`;
    const made = this.#made.get(key) ?? this.#add(look, base);
    this.#made.set(key, made);
    return made;
  }

  #add(look: CellLook, base: number): number {
    const p = this.#prefix;
    const xf = this.#lists.cellXfs[base] ?? { tag: `<${p}xf/>`, inner: "" };
    const id = (name: string) => Number(attribute(xf.tag, name) ?? 0);
    let tag = xf.tag.replace(/\/>$/, ">");
    const set = (name: string, value: number | string) =>
      (tag = withAttribute(tag, name, String(value)));
    set("numFmtId", this.#formatId(look.numberFormat));
    set("fontId", this.#fontId(look, id("fontId")));
    set("fillId", this.#fillId(look, id("fillId")));
    for (const name of ["applyNumberFormat", "applyFont", "applyFill", "applyAlignment"])
      set(name, 1);
    tag = withAttribute(tag, "quotePrefix", look.quotePrefix ? "1" : undefined);
    const protection = look.unlocked
      ? `<${p}protection locked="0"/>`
      : (element(xf.inner, "protection")?.tag ?? "");
    const alignment =
      (look.horizontal ? ` horizontal="${look.horizontal}"` : "") +
      (look.vertical ? ` vertical="${look.vertical}"` : "") +
      (look.wrap ? ' wrapText="1"' : "");
    const inner = (alignment ? `<${p}alignment${alignment}/>` : "") + protection;
    return this.#append("cellXfs", { tag, inner });
  }

  #formatId(format: string | undefined): number {
    if (!format || format === "General") return 0;
    const known = Object.entries(BUILT_IN_FORMATS).find(([, code]) => code === format);
    if (known && Number(known[0]) < 14) return Number(known[0]);
    const ids = this.#lists.numFmts.map(({ tag }) => ({
      id: Number(attribute(tag, "numFmtId")),
      code: attribute(tag, "formatCode"),
    }));
    const own = ids.find(({ code }) => code === format);
    if (own) return own.id;
    const id = Math.max(163, ...ids.map((one) => one.id)) + 1;
    const tag = `<${this.#prefix}numFmt numFmtId="${id}" formatCode="${escaped(format)}">`;
    this.#append("numFmts", { tag, inner: "" });
    return id;
  }

  #fontId(look: CellLook, base: number): number {
    const p = this.#prefix;
    const font = this.#lists.fonts[base] ?? { tag: `<${p}font>`, inner: "" };
    const present = element(font.inner, "sz");
    const size = look.size ?? Number(attribute(present?.tag ?? "", "val") ?? 11);
    const themed = element(font.inner, "color");
    const color = look.color
      ? `<${p}color rgb="${bare(look.color)}"/>`
      : colorOf(themed)
        ? ""
        : (themed?.tag ?? "");
    const rest = font.inner
      .replace(/<(\w+:)?(b|i|sz|color)(\s[^>]*)?\/?>/g, "")
      .replace(/<\/(\w+:)?(b|i|sz|color)>/g, "");
    const inner =
      `${look.bold ? `<${p}b/>` : ""}${look.italic ? `<${p}i/>` : ""}` +
      `<${p}sz val="${size}"/>${color}${rest}`;
    const tag = font.tag.replace(/\/>$/, ">");
    const same = this.#lists.fonts.findIndex((one) => one.inner === inner);
    return same >= 0 ? same : this.#append("fonts", { tag, inner });
  }

  #fillId(look: CellLook, base: number): number {
    const p = this.#prefix;
    if (!look.fill) {
      const pattern = element(this.#lists.fills[base]?.inner ?? "", "patternFill");
      const ours = pattern && colorOf(element(pattern.inner, "fgColor")) !== undefined;
      return ours ? 0 : base;
    }
    const color = `<${p}fgColor rgb="${bare(look.fill)}"/>`;
    const inner = `<${p}patternFill patternType="solid">${color}</${p}patternFill>`;
    const same = this.#lists.fills.findIndex((one) => one.inner === inner);
    return same >= 0 ? same : this.#append("fills", { tag: `<${p}fill>`, inner });
  }

  #append(list: List, item: Item): number {
    const items = this.#lists[list];
    items.push(item);
    this.#changed = true;
    return items.length - 1;
  }

  /** The part with what was appended; the very same text where nothing was. */
  toXml(): string {
    if (!this.#changed) return this.xml;
    return (["cellXfs", "fills", "fonts", "numFmts"] as const).reduce(
      (xml, list) => this.#withList(xml, list),
      this.xml,
    );
  }

  #withList(xml: string, list: List): string {
    const items = this.#lists[list];
    const before = element(xml, list);
    if (items.length === 0) return xml;
    const p = this.#prefix;
    const body = items
      .map(({ tag, inner }) => {
        const name = /^<([\w.:-]+)/.exec(tag)![1]!;
        return inner === "" ? tag.replace(/\/?>$/, "/>") : `${tag}${inner}</${name}>`;
      })
      .join("");
    const tag = withAttribute(
      before?.tag.replace(/\/>$/, ">") ?? `<${p}${list}>`,
      "count",
      String(items.length),
    );
    const written = `${tag}${body}</${p}${list}>`;
    if (before) return xml.slice(0, before.start) + written + xml.slice(before.end);
    // only numFmts may be lacking, and they come first
    return xml.replace(/<(\w+:)?styleSheet[^>]*>/, (root) => root + written);
  }
}
