/** Where an add-in runs from. Excel tells add-ins apart by id, so each place has its own. */
export type Environment = "production" | "staging" | "local";

interface Place {
  readonly id: string;
  /** What follows the names, so that two copies in one Excel can be told apart. */
  readonly suffix: { readonly zh: string; readonly en: string };
  /** What the functions stand in: =STAGING.POLICY_AWARD(; "" for none. Two add-ins that share a name are #REF! in Excel. */
  readonly namespace: string;
}

/** The ids are for good: a changed id is another add-in to every Excel that has the old one. */
export const environments: Readonly<Record<Environment, Place>> = {
  production: {
    id: "e8ed1b20-bbbc-477a-bc69-ac992731a5b2",
    suffix: { zh: "", en: "" },
    namespace: "",
  },
  staging: {
    id: "20b871c9-8846-48a7-816e-4b0b8000b579",
    suffix: { zh: "（预发布）", en: " (staging)" },
    namespace: "STAGING",
  },
  local: {
    id: "ea76ddba-2012-49e3-860e-6a75f461e71a",
    suffix: { zh: "（本地）", en: " (local)" },
    namespace: "LOCAL",
  },
};

/** The address that manifest.xml is written for; a build for another host replaces it. */
export const localBaseUrl = "https://localhost:3000";
