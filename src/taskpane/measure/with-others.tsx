import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Group, Measure } from "../../language";
import { groupText, say } from "../../text";
import { usePane } from "../shell/pane-context";
import { Section } from "../shell/section";
import { TextLink } from "../shell/text-link";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  clause: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** How many others one clause names; matters may tie dozens together. */
const mostNamed = 5;

/** What a measure shares with others: which may not be had together, which have one cap. */
export function WithOthers({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const { words, book } = usePane();
  const groups = book.groups.filter(({ of }) => of.some((ids) => ids.includes(measure.id)));
  if (groups.length === 0) return null;
  return (
    <Section title={words.withOthers}>
      <ul className={styles.list}>
        {groups.map((group, i) => (
          <li key={i}>
            <Clause group={group} measure={measure} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Clause({ group, measure }: { group: Group; measure: Measure }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const { sentence, clause } = groupText(group, lang);
  const others = othersIn(group, measure.id);
  const hidden = others.length - mostNamed;
  return (
    <>
      {group.rule === "cap" ? words.sharedCap : group.counts ? words.countedLines : words.notWith}
      {sentence}{" "}
      <span className={styles.clause}>
        {lang === "zh-CN" ? `（${clause}）` : `(${clause})`}
        {others.length > 0 && (lang === "zh-CN" ? "：" : ": ")}
      </span>
      {others.slice(0, mostNamed).map((id, i) => (
        <Fragment key={id}>
          {i > 0 && (lang === "zh-CN" ? "、" : ", ")}
          <Other id={id} />
        </Fragment>
      ))}
      {hidden > 0 && words.andMore(hidden)}
    </>
  );
}

/** Members of the same category may stand together, where it is not their sum that is capped. */
function othersIn({ of, rule }: Group, id: string): string[] {
  const others = rule === "cap" ? of : of.filter((ids) => !ids.includes(id));
  return [...new Set(others.flat())].filter((other) => other !== id);
}

function Other({ id }: { id: string }) {
  const { book, lang, dispatch } = usePane();
  const found = book.find(id);
  if (!("measure" in found)) return null;
  const open = () => dispatch({ type: "opened", layer: { at: "measure", id } });
  return <TextLink onClick={open}>{say(found.measure.title, lang)}</TextLink>;
}
