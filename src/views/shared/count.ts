import { formatDecimal } from '../../scorecard/format';

/** `1,234` */
export const number = (value: number): string => formatDecimal({ units: value, decimals: 0 });

/** `1 row`, `1,234 rows` */
export const count = (value: number, noun: string, plural = `${noun}s`): string =>
  `${number(value)} ${value === 1 ? noun : plural}`;
