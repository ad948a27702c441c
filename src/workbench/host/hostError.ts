/** An error as Excel's API reports it. Messages are for developers and always English, as in Excel. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    /** "Range.values"; filled in by the request runner when absent. */
    public location = "",
    readonly status = 400,
  ) {
    super(message ?? messages[code] ?? "There was an internal error while processing the request.");
    this.name = "HostError";
  }
}

const messages: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  FormulaLengthExceedsLimit:
    "The bytecode of the applied formula exceeds the maximum length limit, or the formula is longer than 8192 characters.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation. A table can't overlap with a merged range of cells.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};
