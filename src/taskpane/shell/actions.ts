import type { Doubt } from "../../tables";
import type { Lang, UnitName } from "../../text";
import type { Area, Cell, Insertion, Place as SheetPlace } from "../../workbook";
import type {
  Answer,
  Answers,
  Company,
  CompanyNews,
  Filters,
  Layer,
  Place,
  SheetNews,
} from "./pane-state";
import type { InsertWay } from "../measure/insert-content";

/** Everything that can happen to the pane. */
export type Action =
  | { readonly type: "went-to"; readonly place: Place }
  | { readonly type: "opened"; readonly layer: Layer }
  | { readonly type: "went-back" }
  | { readonly type: "language-chosen"; readonly lang: Lang }
  | { readonly type: "searched"; readonly words: string }
  | { readonly type: "library-searched"; readonly words: string }
  | { readonly type: "answered"; readonly key: string; readonly answer: Answer }
  /** several facts at once */
  | { readonly type: "answered-several"; readonly answers: Answers }
  | { readonly type: "unit-chosen"; readonly key: string; readonly unit: UnitName }
  | { readonly type: "answers-cleared"; readonly keys: readonly string[] }
  | { readonly type: "company-named"; readonly name: string }
  | { readonly type: "company-added" }
  | { readonly type: "company-removed" }
  /** the one that was removed last */
  | { readonly type: "company-put-back" }
  | { readonly type: "company-chosen"; readonly company: number }
  /** `opening`: they stood in the workbook when the pane was opened */
  | {
      readonly type: "companies-read";
      readonly companies: readonly Company[];
      readonly opening?: boolean;
    }
  /** they stand in the workbook by now */
  | { readonly type: "companies-held"; readonly companies: readonly Company[] }
  /** what the tables of the workbook say, confirmed */
  | { readonly type: "companies-taken"; readonly companies: readonly Company[] }
  | { readonly type: "companies-reported"; readonly news: CompanyNews }
  | { readonly type: "filtered"; readonly filters: Partial<Filters> }
  /** facts that an award cell reads: beside the companies, to look at */
  | { readonly type: "facts-taken"; readonly name: string; readonly answers: Answers }
  /** values of linked cells, by the address that areaText gives; what headings state now of links, by linkKey */
  | {
      readonly type: "cells-read";
      readonly from1904: boolean;
      readonly values: ReadonlyMap<string, readonly (readonly Cell[])[]>;
      readonly stated: ReadonlyMap<string, { readonly unit?: UnitName; readonly doubt?: Doubt }>;
    }
  | { readonly type: "selected"; readonly area: Area | undefined }
  | { readonly type: "way-chosen"; readonly way: InsertWay }
  | { readonly type: "fill-chosen"; readonly fill: boolean }
  | { readonly type: "below-counted"; readonly cells: readonly Area[]; readonly rows: number }
  /** what the cells hold that `wanted` (placeKey) would be written into */
  | { readonly type: "target-read"; readonly place: SheetPlace; readonly wanted: string }
  | { readonly type: "writing-began" }
  | { readonly type: "inserted"; readonly insertion: Insertion; readonly address: string }
  | { readonly type: "undone"; readonly address: string; readonly restored: boolean }
  | { readonly type: "sheet-reported"; readonly news: SheetNews };

export type Dispatch = (action: Action) => void;
