import { texts } from "./holds";
import { must } from "./rows";

export const SAID_FILE = {
  zh: "said.yaml",
  en: "said.yaml",
  keys: {
    said: must(
      texts,
      "文件、卡片或措施 -> 找它的人怎么说，用空格隔开",
      "a document, card or measure -> what people say who look for it, apart by spaces; none: what no measure is about",
    ),
  },
};

export const AUTHORITIES_FILE = {
  zh: "authorities.yaml",
  en: "authorities.yaml",
  keys: {
    authorities: must(
      texts,
      "部门或发文单位 -> 英文名",
      "a department or an issuer -> what it is called in English",
    ),
  },
};
