/** One parameter as Excel's functions.json describes it. */
export interface FunctionParameter {
  name: string;
  description?: string;
  type?: "any" | "number" | "string" | "boolean";
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
}

/** One function as Excel's functions.json describes it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: FunctionParameter[];
  options?: { requiresAddress?: boolean };
}

/** Reads functions.json of the add-in in the language that the workbench shows. */
export async function readFunctionMetadata(url: string): Promise<FunctionMetadata[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const { functions } = (await answer.json()) as { functions: FunctionMetadata[] };
  return functions;
}
