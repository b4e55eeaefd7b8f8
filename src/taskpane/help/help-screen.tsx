import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FUNCTIONS } from "../../functions";
import { FunctionHelp } from "./function-help";
import { ScreenHeading } from "../shell/screen-heading";
import { Section } from "../shell/section";
import { addInVersion } from "./add-in-version";
import { mainIssuers, newestIssue } from "../library/library";
import { authorityText } from "../../text";
import { usePane } from "../shell/pane-context";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  functions: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { margin: 0, paddingInlineStart: "20px" },
  terms: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    overflowWrap: "anywhere",
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: 0 },
  },
  button: { alignSelf: "flex-start" },
});

/** The functions with examples that compute here and now; what colleagues see; keys; versions and sources. */
export function HelpScreen() {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <>
      <ScreenHeading>{words.helpTitle}</ScreenHeading>
      <Section title={words.helpFunctions}>
        <p className={styles.line}>{words.helpFunctionsText}</p>
        <div className={styles.functions}>
          {FUNCTIONS.map((row) => (
            <FunctionHelp key={row.name} row={row} />
          ))}
        </div>
      </Section>
      <Section title={words.helpRecipients}>
        <ul className={styles.list}>
          {words.helpRecipientsTexts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.helpKeys}>
        <Terms of={words.helpKeyList.map(([key = "", does]) => [key, does])} />
      </Section>
      <Section title={words.helpPrivacy}>
        <p className={styles.line}>{words.helpPrivacyText}</p>
      </Section>
      <About />
    </>
  );
}

function About() {
  const styles = useStyles();
  const { words, book, dispatch, lang } = usePane();
  const issuers = mainIssuers(book)
    .map((issuer) => authorityText(issuer, book, lang))
    .join(lang === "zh-CN" ? "、" : ", ");
  const sources = words.helpSourcesText(book.documents.length, newestIssue(book), issuers);
  return (
    <Section title={words.helpAbout}>
      <Terms
        of={[
          [words.helpAddIn, addInVersion],
          [words.helpRuleBook, book.version],
          [words.helpSources, sources],
        ]}
      />
      <Button
        size="small"
        className={styles.button}
        onClick={() => dispatch({ type: "opened", layer: { at: "library" } })}
      >
        {words.helpToLibrary}
      </Button>
      <p className={styles.line}>{words.helpNotice}</p>
    </Section>
  );
}

function Terms({ of: terms }: { of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={useStyles().terms}>
      {terms.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{typeof said === "string" ? <Unbroken text={said} /> : said}</dd>
        </div>
      ))}
    </dl>
  );
}
