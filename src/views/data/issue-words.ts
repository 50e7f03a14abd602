import type { Issue, IssueGroup, Severity } from '../../workspace/types';
import { count, number } from '../shared/count';

export const SEVERITY: Record<Severity, string> = {
  error: 'Must be fixed',
  warning: 'Can be fixed later',
};

/** `12 lines`, `14 problems on 12 lines`, `the whole file` */
export function groupWords({ positions, lines }: IssueGroup): string {
  if (lines === 0) return 'the whole file';
  return positions.length === lines
    ? count(lines, 'line')
    : `${count(positions.length, 'problem')} on ${count(lines, 'line')}`;
}

/** `12`, or that the issue has no line. */
export const lineWords = ({ line }: Issue): string => (line === null ? 'Whole file' : number(line));

/** The column's header, or what the issue is about instead. */
export function columnWords({ line, column }: Issue): string {
  if (column !== null) return column;
  return line === null ? 'Whole file' : 'Whole row';
}
