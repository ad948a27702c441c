export interface DebugInfo {
  readonly code: string;
  readonly message: string;
  readonly errorLocation: string;
  readonly statement?: string;
  readonly surroundingStatements?: string[];
  readonly fullStatements?: string[];
}

/** The error of Excel's API as an add-in sees it; `OfficeExtension.Error` is this class. */
export class RichApiError extends Error {
  override name = "RichApi.Error";
  readonly traceMessages: string[] = [];
  readonly innerError = null;
  readonly debugInfo: DebugInfo;

  constructor(
    readonly code: string,
    message: string,
    errorLocation = "",
    readonly httpStatusCode = 400,
    statement?: string,
  ) {
    super(message);
    this.debugInfo = {
      code,
      message,
      errorLocation,
      ...(statement === undefined ? {} : { statement, surroundingStatements: [], fullStatements: [] }),
    };
  }
}

export function apiNotFound(member: string): RichApiError {
  return new RichApiError("ApiNotFound", `${member} is not available in this workbench.`, member, 404);
}

export function propertyNotLoaded(className: string, property: string): RichApiError {
  return new RichApiError(
    "PropertyNotLoaded",
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    className === "" ? "" : `${className}.${property}`,
  );
}

export function invalidObjectPath(expression: string): RichApiError {
  return new RichApiError(
    "InvalidObjectPath",
    `The object path '${expression}' isn't working for what you're trying to do. If you're using the object across multiple "context.sync" calls and outside the sequential execution of a ".run" batch, please use the "context.trackedObjects.add()" and "context.trackedObjects.remove()" methods to manage the object's lifetime.`,
    expression,
  );
}

export function invalidArgument(argument: string): RichApiError {
  return new RichApiError(
    "InvalidArgument",
    `The argument '${argument}' doesn't work for this situation, is missing, or isn't in the right format.`,
    argument,
  );
}
