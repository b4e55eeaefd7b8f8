import { type Authored, type BuiltDocument, type Problem, Reader } from "../../authoring";
import type { Matter } from "../../language";

/** Measures whose matter is not one of matters.yaml. */
export const unknownMatters = (
  documents: readonly BuiltDocument[],
  matters: Readonly<Record<string, Matter>>,
): Problem[] =>
  documents.flatMap(({ measures }) =>
    measures.flatMap(({ measure, path, reader }) => {
      const out = new Reader(reader.source);
      for (const name of measure.matters ?? [])
        if (!(name in matters))
          out.report(
            "unknown-name",
            [...path, "matter"],
            `matters.yaml 里没有事项 ${name}；请核对名字，或先在那里写明`,
            `there is no matter ${name} in matters.yaml; check the name, or add it there first`,
          );
      return out.problems;
    }),
  );

const pays = ({ measure }: Authored) => measure.kind === "award" || measure.kind === "ceiling";

/** Measures that pay a sum and do not say what for. */
export const unnamedMatters = (documents: readonly BuiltDocument[]): Problem[] =>
  documents.flatMap(({ measures }) =>
    measures.flatMap((authored) => {
      const { measure, path, reader } = authored;
      if (!pays(authored) || measure.matters?.length) return [];
      const out = new Reader(reader.source);
      out.report(
        "missing-key",
        path,
        `${measure.id} 支付金额，要写 matter（为什么事项付钱，见 rules/matters.yaml）`,
        `${measure.id} pays money and needs its matter (what the money is for, see rules/matters.yaml)`,
      );
      return out.problems;
    }),
  );
