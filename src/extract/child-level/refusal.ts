/** The words in which a file with data about single children is refused (rule X3). */
import { fail, type Failed } from '../failure';
import { FILE_RULES } from '../rules/file-rules';
import type { ChildLevelColumn } from '../types';
import { list, quote } from '../wording';
import { reasonFor, type VouchedColumns } from './vouched';

export type Finding = ChildLevelColumn;

export function refusal(
  file: string,
  findings: readonly Finding[],
  vouched: VouchedColumns,
): Failed {
  const columns = findings.map(({ column, holds }) => `${quote(column)} (${holds})`);
  const [first] = findings;
  const proven = findings.filter(({ isCertain }) => isCertain);
  const overruled = proven.filter(({ column }) => reasonFor(column, vouched) !== null);
  return fail(FILE_RULES.childLevel, file, {
    ...(findings.length === 1 && first ? { column: first.column } : {}),
    childLevel: findings,
    message: `${file} has data about single children, so it was refused and nothing of it was kept. ${findings.length === 1 ? 'The column is' : 'The columns are'} ${list(columns)}.${inSpite(overruled)}`,
    hint: `Load totals for each area and period: count the children, and take these columns out. ${remedy(proven.length, findings.length)}`,
  });
}

function inSpite(overruled: readonly Finding[]): string {
  if (overruled.length === 0) return '';
  const columns = list(overruled.map(({ column }) => quote(column)));
  return ` A reason was given for ${columns}, but the values there pass the checksum of such numbers, so this is no false alarm.`;
}

function remedy(proven: number, found: number): string {
  if (proven === 0)
    return 'If this is a false alarm, say why for the column and load the file again.';
  return proven === found
    ? 'The values pass the checksum of such numbers, so no reason can let them through.'
    : 'Where values pass the checksum of such numbers no reason can let them through; for another column that is a false alarm, say why.';
}
