import { placeText, type Spot } from "../../travel";
import { sized } from "../../workbook";
import { usePane } from "../shell/pane-context";
import { TextLink } from "../shell/text-link";

/** A cell's address that brings it into view. */
export function CellLink({ spot, text = placeText(spot) }: { spot: Spot; text?: string }) {
  const { words, commands } = usePane();
  const { sheet, row, column } = spot;
  const area = sized({ sheet, row, column, rows: 1, columns: 1 }, 1, 1);
  return (
    <TextLink onClick={() => void commands.show(area)} title={words.goTo(text)}>
      {text}
    </TextLink>
  );
}
