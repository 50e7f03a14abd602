/** Ends a switch over a union: the compiler complains when a case is missing. Throws when reached. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
