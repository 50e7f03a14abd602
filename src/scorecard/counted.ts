import { numberText } from './observation-text';

/** `1 figure`, `1,234 figures` */
export const counted = (value: number, noun: string, plural = `${noun}s`): string =>
  `${numberText(value)} ${value === 1 ? noun : plural}`;
