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
import { errorCell, gridResult } from "./function-results";

/** A function as the add-in associated it; the last argument is Excel's invocation object. */
export type AssociatedFunction = (...args: unknown[]) => unknown;

interface Hosting {
  functions: ReadonlyMap<string, AssociatedFunction>;
  messages: CellMessages;
  addressOf: (place: CellPlace) => string;
  sentenceFor: (refused: RefusedArgument) => string;
}

/** One function of the add-in inside the grid's formula engine. */
class AddInFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly hosting: Hosting,
  ) {
    super(metadata.name);
  }

  /** A text literal such as "10%" must reach the function as text. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** Never throws: an exception here would stop the calculation of the whole workbook. */
  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const { messages, functions, addressOf } = this.hosting;
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    messages.beginCell(place);
    try {
      const call = functions.get(this.metadata.id);
      if (!call) throw { code: "#NAME?", message: this.metadata.name };
      const args = excelArguments(values, this.metadata);
      const invocation = { address: addressOf(place), functionName: this.metadata.name };
      return gridResult(call(...args, invocation), (row, column, message) =>
        messages.tell({ ...place, row: place.row + row, column: place.column + column }, message),
      );
    } catch (thrown) {
      return errorCell(this.#worded(thrown), (message) => messages.tell(place, message));
    }
  }

  #worded(thrown: unknown): unknown {
    if (!(thrown instanceof RefusedArgument)) return thrown;
    return { code: thrown.code, message: this.hosting.sentenceFor(thrown) };
  }
}

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
 * Puts the add-in's functions into the formula engine with the names, hints and autocomplete of its
 * metadata. Call again with metadata in another language; the functions themselves are looked up at
 * each call, so that a pane that was loaded anew takes over at once.
 */
export function installFunctions(
  injector: Injector,
  metadata: FunctionMetadata[],
  hosting: Hosting,
): void {
  const executors = injector.get(IFunctionService);
  const descriptions = injector.get(IDescriptionService);
  const names = metadata.map(({ name }) => name);
  descriptions.unregisterDescriptions(names);
  executors.deleteFormulaAstCacheKey(...names);
  descriptions.registerDescriptions(metadata.map(functionInfo));
  executors.registerExecutors(...metadata.map((one) => new AddInFunction(one, hosting)));
}
