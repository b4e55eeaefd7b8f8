import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { LineCounter, isNode, parseDocument } from "yaml";
import {
  type BuiltDocument,
  type FactBook,
  type Problem,
  type RawFile,
  Reader,
  buildDocument,
  isMap,
  TABLE,
  readHeadings,
  readSharedFacts,
  readMatters,
  readRelevance,
  readSaid,
  readAuthorities,
} from "../authoring";
import type { Heading, Matter, Relevance, Table } from "../language";
import {
  authorityProblems,
  factProblems,
  relevanceProblems,
  saidOfNothing,
  unknownMatters,
  unnamedMatters,
} from "../lint";
import type { TableFile } from "./ground-tables";

/** Reads one YAML file; a file that does not parse becomes problems with their lines. */
export function readYaml(path: string, root: string, problems: Problem[]): RawFile {
  const file = relative(root, path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
  });
  for (const error of [...document.errors, ...document.warnings])
    problems.push({
      code: "syntax",
      file,
      line: error.linePos?.[0].line ?? 1,
      zh: `YAML 写法有误：${error.message}`,
      en: error.message,
    });
  return {
    file,
    data: document.errors.length ? null : (document.toJS() as unknown),
    lineOf(place) {
      for (let depth = place.length; depth > 0; depth--) {
        const node = document.getIn(place.slice(0, depth), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

export interface ReadRules {
  documents: BuiltDocument[];
  tables: Record<string, Table>;
  /** the files of tables/, with where their rows come from */
  tableFiles: TableFile[];
  /** facts.yaml */
  facts: FactBook;
  /** headings.yaml with the facts that it says more of */
  headings: Record<string, Heading>;
  /** matters.yaml */
  matters: Record<string, Matter>;
  /** openings.yaml, and what facts imply */
  relevance: Relevance;
  /** said.yaml */
  said: Record<string, string>;
  /** authorities.yaml */
  authorities: Record<string, string>;
  problems: Problem[];
}

const yamlFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .map((name) => join(folder, name));

/** Reads and builds every document below rules/. Never throws on what an analyst wrote. */
export function readRules(root: string): ReadRules {
  const problems: Problem[] = [];
  const tableFiles = readTableFiles(root, problems);
  const tables = Object.fromEntries(tableFiles.map((file) => [file.name, tableOf(file, problems)]));
  const columns = new Map(Object.entries(tables).map(([name, table]) => [name, table.columns]));
  const factsReader = new Reader(readYaml(join(root, "facts.yaml"), root, problems));
  const shared = readSharedFacts(factsReader);
  const openings = new Reader(readYaml(join(root, "openings.yaml"), root, problems));
  const relevance = readRelevance(openings, new Reader(factsReader.source), shared);
  problems.push(...factsReader.problems, ...openings.problems);
  const headingsReader = new Reader(readYaml(join(root, "headings.yaml"), root, problems));
  const headings = readHeadings(headingsReader, shared);
  problems.push(...headingsReader.problems);
  const mattersReader = new Reader(readYaml(join(root, "matters.yaml"), root, problems));
  const matters = readMatters(mattersReader);
  const saidReader = new Reader(readYaml(join(root, "said.yaml"), root, problems));
  const said = readSaid(saidReader);
  const authoritiesReader = new Reader(readYaml(join(root, "authorities.yaml"), root, problems));
  const authorities = readAuthorities(authoritiesReader);
  problems.push(...mattersReader.problems, ...saidReader.problems, ...authoritiesReader.problems);
  const documents = documentFolders(root).map((folder) => {
    const files = yamlFiles(folder);
    const head = files.find((f) => f.endsWith("document.yaml"))!;
    const unread: Problem[] = [];
    const articles = files.filter((f) => f !== head).map((f) => readYaml(f, root, unread));
    const built = buildDocument(readYaml(head, root, unread), articles, shared, columns);
    built.problems.unshift(...unread);
    return built;
  });
  problems.push(...documents.flatMap((d) => d.problems));
  const across = new Reader(factsReader.source);
  if (!problems.length)
    problems.push(
      ...factProblems(across, shared, documents),
      ...unknownMatters(documents, matters),
      ...unnamedMatters(documents),
      ...relevanceProblems(openings, across, relevance, documents),
      ...saidOfNothing(new Reader(saidReader.source), said, documents),
      ...authorityProblems(new Reader(authoritiesReader.source), authorities, documents),
    );
  const files = { tableFiles, facts: shared, headings, matters, relevance, said, authorities };
  return { documents, tables, ...files, problems };
}

/** Folders, at any depth, that hold a document.yaml. */
function documentFolders(root: string): string[] {
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isDirectory())
    .sort()
    .flatMap((path) => [
      ...(yamlFiles(path).some((f) => f.endsWith("document.yaml")) ? [path] : []),
      ...documentFolders(path),
    ]);
}

const readTableFiles = (root: string, problems: Problem[]): TableFile[] =>
  yamlFiles(join(root, "tables")).map((path) => ({
    name: path.split("/").pop()!.replace(".yaml", ""),
    source: readYaml(path, root, problems),
  }));

/** rules/tables/*.yaml: { key, rows: [...] }, and where the rows come from */
function tableOf({ source }: TableFile, problems: Problem[]): Table {
  const reader = new Reader(source);
  const { key = "", rows: written = [] } = reader.map(source.data, [], TABLE);
  const rows = written.filter(isMap) as Table["rows"];
  problems.push(...reader.problems);
  return { key, columns: [...new Set(rows.flatMap((r) => Object.keys(r)))], rows };
}
