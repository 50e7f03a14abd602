/** Ends with a sentence a newcomer can act on, instead of a stack trace. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
