import { makeStyles } from "@fluentui/react-components";
import { Fragment } from "react";

const useStyles = makeStyles({ piece: { whiteSpace: "nowrap" } });

/** A day, the number of an article, or an amount with its unit; and the word that bounds it: 最高3000万元, 至2027-12-31. */
const PIECE =
  /((?:(?:最高(?:支持)?|最低|不超过|不低于|不少于|超过|低于|(?:兑付|有效|截|直)?至) ?)?(?:\d{4}-\d\d-\d\d|第[一二三四五六七八九十]+条|CNY \d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?(?:万元|亿元|元|%)))/;

/**
 * A text whose days, articles and amounts each stay on one line: browsers break 2027-12-31 behind a hyphen, 578万元
 * before 万, and not behind the colon before a figure. No line begins with a dot between two parts.
 */
export function Unbroken({ text }: { text: string }) {
  const { piece } = useStyles();
  const parts = text.replaceAll(" · ", "\u00a0· ").split(PIECE);
  return parts.map((part, i) =>
    i % 2 === 0 ? (
      <Fragment key={i}>
        {part}
        {part.endsWith("：") && <wbr />}
      </Fragment>
    ) : (
      <span key={i} className={piece}>
        {part}
      </span>
    ),
  );
}
