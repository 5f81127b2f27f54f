/** What was asked for could not be done: bad usage, an unreadable file, a bad configuration. Ends with status 2. */
export class CannotDo extends Error {}
