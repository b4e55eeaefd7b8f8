import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  type BaseValueObject,
  type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import type { CellMessages, CellPlace } from "./cell-messages";
import { excelArguments, RefusedArgument } from "./function-arguments";
import type { FunctionMetadata } from "./function-metadata";
import type { LateResults } from "./late-results";
import { errorCell, gridResult } from "./function-results";

/** A function as the add-in associated it; the last argument is Excel's invocation object. */
export type AssociatedFunction = (...args: unknown[]) => unknown;

interface Hosting {
  /** Looked up at each call, so that a pane that was loaded anew takes over at once. */
  functions: ReadonlyMap<string, AssociatedFunction>;
  /** By name, in the language that the workbench shows. */
  metadata: ReadonlyMap<string, FunctionMetadata>;
  messages: CellMessages;
  addressOf: (place: CellPlace) => string;
  sentenceFor: (refused: RefusedArgument) => string;
  late: LateResults;
}

/** One function of the add-in inside the grid's formula engine. */
class AddInFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly hosting: Hosting,
  ) {
    super(name);
  }

  /** A text literal such as "10%" must reach the function as text. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** Never throws: an exception here would stop the calculation of the whole workbook. */
  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const { messages } = this.hosting;
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    messages.beginCell(place);
    try {
      return gridResult(this.#call(place, values), (row, column, message) =>
        messages.tell({ ...place, row: place.row + row, column: place.column + column }, message),
      );
    } catch (thrown) {
      return errorCell(this.#worded(thrown), (message) => messages.tell(place, message));
    }
  }

  #call(place: CellPlace, values: BaseValueObject[]): unknown {
    const metadata = this.hosting.metadata.get(String(this.name));
    const call = metadata && this.hosting.functions.get(metadata.id.toUpperCase());
    if (!call) throw new RefusedArgument("#NAME?", String(this.name), "not-loaded");
    const address = this.hosting.addressOf(place);
    const given = excelArguments(values, metadata);
    const asked = JSON.stringify([address, this.name, given]);
    const came = this.hosting.late.take(asked);
    if (came && "thrown" in came) throw came.thrown;
    const result = came ? came.value : call(...given, { address, functionName: metadata.name });
    if (!isLater(result)) return result;
    this.hosting.late.await(asked, result);
    throw BUSY;
  }

  #worded(thrown: unknown): unknown {
    if (!(thrown instanceof RefusedArgument)) return thrown;
    return { code: thrown.code, message: this.hosting.sentenceFor(thrown) };
  }
}

/** What Excel shows until a function has answered, as far as the grid knows such a code. */
const BUSY = { code: "#GETTING_DATA", message: "" };

/** A promise of the pane's own window is no Promise of ours. */
const isLater = (result: unknown): result is PromiseLike<unknown> =>
  typeof (result as { then?: unknown } | null | undefined)?.then === "function";

function functionInfo({ name, description = "", parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? parameter.name,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/**
 * Puts the functions of hosting.metadata into the formula engine, with names, hints and autocomplete.
 * To be called before their formulas are calculated: the engine remembers unknown names.
 * Call again after the metadata came in another language.
 */
export function installFunctions(injector: Injector, hosting: Hosting): void {
  const executors = injector.get(IFunctionService);
  const descriptions = injector.get(IDescriptionService);
  const all = [...hosting.metadata.values()];
  descriptions.unregisterDescriptions(all.map(({ name }) => name));
  descriptions.registerDescriptions(all.map(functionInfo));
  const added = all.filter(({ name }) => !executors.hasExecutor(name));
  executors.registerExecutors(...added.map(({ name }) => new AddInFunction(name, hosting)));
}
