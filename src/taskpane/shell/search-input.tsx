import {
  Input,
  makeStyles,
  mergeClasses,
  tokens,
  type InputProps,
} from "@fluentui/react-components";

/** One of the two strokes of a cross, 9 pixels wide and high. */
const stroke = (degrees: number) =>
  `linear-gradient(${degrees}deg, transparent 43%, #000 44%, #000 56%, transparent 57%)`;

const useStyles = makeStyles({
  // the cross that empties the field, as the pane's icons are drawn: the browser's own is blue and bold
  search: {
    "& input::-webkit-search-cancel-button": {
      appearance: "none",
      width: "20px",
      height: "20px",
      margin: 0,
      cursor: "pointer",
      backgroundColor: tokens.colorNeutralForeground2,
      maskImage: `${stroke(45)}, ${stroke(-45)}`,
      maskPosition: "center",
      maskSize: "9px 9px",
      maskRepeat: "no-repeat",
    },
    "@media (forced-colors: active)": {
      "& input::-webkit-search-cancel-button": {
        backgroundColor: "ButtonText",
        forcedColorAdjust: "none",
      },
    },
  },
});

/** A field for words to look for. */
export function SearchInput(props: InputProps) {
  const styles = useStyles();
  return (
    <Input {...props} type="search" className={mergeClasses(styles.search, props.className)} />
  );
}
