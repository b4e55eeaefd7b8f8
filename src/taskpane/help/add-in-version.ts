import about from "../../../package.json";

/** The version of the add-in, as its manifest has it too. */
export const addInVersion: string = about.version;
