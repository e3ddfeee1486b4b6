/** An error as Excel reports it: a code of "Error handling with the Office JavaScript APIs", in Excel's words. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
    /** member in which it happened; filled in by the batch where unknown */
    readonly location = '',
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const itemNotFound = (location = ''): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", 404, location);

export const invalidArgument = (location = ''): HostError =>
  new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', 400, location);

export const accessDenied = (location = ''): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.', 403, location);

export const itemAlreadyExists = (location = ''): HostError =>
  new HostError('ItemAlreadyExists', 'The resource being created already exists.', 409, location);

export const invalidReference = (location = ''): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400, location);

export const invalidOperation = (message: string, location = ''): HostError =>
  new HostError('InvalidOperation', message, 400, location);
