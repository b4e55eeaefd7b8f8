import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ piece: { whiteSpace: "nowrap" } });

/** A day, the number of an article, or an amount with its unit. */
const PIECE =
  /(\d{4}-\d\d-\d\d|第[一二三四五六七八九十]+条|CNY \d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?(?:万元|亿元|元|%))/;

/** A text whose days, articles and amounts each stay on one line: browsers break 2027-12-31 behind a hyphen, 578万元 before 万. */
export function Unbroken({ text }: { text: string }) {
  const { piece } = useStyles();
  return text.split(PIECE).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} className={piece}>
        {part}
      </span>
    ),
  );
}
