import { descendants, find, findAll, type Element } from "./parse-xml";
import { pngSize } from "./png-size";
import { problem, type Problem } from "./problem";

/** Answers with a file of the built add-in by its path from the root of the web site. */
export type ReadFile = (path: string) => Buffer | undefined;

const urlElements = new Set(["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"]);
const iconSizes = ["16", "32", "80"];

/** Every address is https below `baseUrl`; with `readFile`, a file stands there. */
export function checkAddresses(root: Element, baseUrl: string, readFile?: ReadFile): Problem[] {
  return addressesOf(root).flatMap(([element, url]) => {
    if (!url.startsWith("https://")) return [problem("https", element, `${url} is not https`)];
    const path = pathBelow(baseUrl, url);
    if (path === undefined) return [problem("host", element, `${url} is not below ${baseUrl}`)];
    if (readFile === undefined || readFile(path) !== undefined) return [];
    return [problem("file", element, `the build holds no ${path}`)];
  });
}

/** Icons are PNG files of exactly the size at which Office shows them. */
export function checkIcons(root: Element, baseUrl: string, readFile?: ReadFile): Problem[] {
  const images = findAll(root, "VersionOverrides/Resources/bt:Images/bt:Image");
  const addressOf = (resid = "") =>
    images.find((image) => image.attributes.id === resid)?.attributes.DefaultValue;
  const shown: [Element | undefined, number, string | undefined][] = [
    ...["IconUrl", "HighResolutionIconUrl"].map(
      (name, at): [Element | undefined, number, string | undefined] => {
        const icon = find(root, name);
        return [icon, at === 0 ? 32 : 64, icon?.attributes.DefaultValue];
      },
    ),
    ...iconsOf(root).flatMap((icon) =>
      icon.children.map((image): [Element, number, string | undefined] => [
        image,
        Number(image.attributes.size),
        addressOf(image.attributes.resid),
      ]),
    ),
  ];
  return [
    ...iconsOf(root).flatMap(checkSizes),
    ...shown.flatMap(([element, size, url]) =>
      element && url ? checkPicture(element, size, readFile?.(pathBelow(baseUrl, url) ?? "")) : [],
    ),
  ];
}

function iconsOf(root: Element): Element[] {
  return descendants(root).filter((element) => element.name === "Icon");
}

function checkSizes(icon: Element): Problem[] {
  const sizes = icon.children.map((image) => image.attributes.size ?? "");
  return iconSizes
    .filter((size) => !sizes.includes(size))
    .map((size) => problem("icon-sizes", icon, `an icon needs its picture of ${size} px`));
}

function checkPicture(element: Element, size: number, file: Buffer | undefined): Problem[] {
  if (file === undefined) return [];
  const real = pngSize(file);
  if (real?.width === size && real.height === size) return [];
  const found = real === undefined ? "no PNG" : `${real.width} × ${real.height}`;
  return [problem("icon-size", element, `the picture must be ${size} × ${size}, and is ${found}`)];
}

function addressesOf(root: Element): [Element, string][] {
  const direct = descendants(root).filter(
    (element) => urlElements.has(element.name) && "DefaultValue" in element.attributes,
  );
  const resources = ["bt:Images/bt:Image", "bt:Urls/bt:Url"].flatMap((path) =>
    findAll(root, `VersionOverrides/Resources/${path}`),
  );
  return [...direct, ...resources].flatMap((element): [Element, string][] => [
    [element, element.attributes.DefaultValue ?? ""],
    ...element.children.map((one): [Element, string] => [one, one.attributes.Value ?? ""]),
  ]);
}

function pathBelow(baseUrl: string, url: string): string | undefined {
  // what stands behind "?" is for the page itself, a host serves the same file
  return url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length + 1).split("?")[0] : undefined;
}
