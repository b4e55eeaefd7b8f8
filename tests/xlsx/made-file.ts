import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface MadeSheet {
  name: string;
  /** what stands in <sheetData> */
  rows: string;
  before?: string;
  after?: string;
  rels?: string;
}

export interface MadeFile {
  sheets: MadeSheet[];
  /** before <calcPr> in the main part, such as <definedNames> */
  names?: string;
  workbookPr?: string;
  calcPr?: string;
  strings?: string[];
  styles?: string;
  /** parts by name; those of the workbook with a relationship are named in `rels` */
  parts?: Record<string, string | Uint8Array>;
  rels?: string;
  types?: string;
}

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

export const relations = (inner: string): string =>
  `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`;

export const sheetXml = ({ rows, before = "", after = "" }: Omit<MadeSheet, "name">): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Metadata of cells as Excel writes them for formulas that spill. */
export const METADATA =
  `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** A workbook put together by hand, as no library of ours would write it. */
export function madeFile(file: MadeFile): Uint8Array {
  const { sheets, names = "", strings, styles, parts = {}, types = "" } = file;
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${name}" sheetId="${i + 3}" r:id="rIdS${i + 1}"/>`,
  );
  const links = [
    ...sheets.map((_, i) => link(`rIdS${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
    ...(strings ? [link("rIdStrings", "sharedStrings", "sharedStrings.xml")] : []),
    ...(styles ? [link("rIdStyles", "styles", "styles.xml")] : []),
    file.rels ?? "",
  ];
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}${types}</Types>`,
    "_rels/.rels": relations(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${file.workbookPr ?? ""}<sheets>${list.join("")}</sheets>${names}${file.calcPr ?? '<calcPr calcId="152511" fullCalcOnLoad="1"/>'}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(links.join("")),
    ...(strings && {
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.join("")}</sst>`,
    }),
    ...(styles && { "xl/styles.xml": styles }),
    ...parts,
  };
  sheets.forEach((sheet, i) => {
    all[`xl/worksheets/sheet${i + 1}.xml`] ??= sheetXml(sheet);
    if (sheet.rels) all[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations(sheet.rels);
  });
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [
        name,
        typeof part === "string" ? strToU8(part) : part,
      ]),
    ),
    { level: 1 },
  );
}
