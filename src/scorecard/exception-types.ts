/** The list of exceptions as plain data: final texts, what screen and print show. */
import type { Indicator } from '../domain/indicator';
import type { Quarter } from '../domain/period';
import type { Trend } from '../domain/trend';
import type { ReasonKind } from './exception-reasons';
import type { NotJudged } from './not-judged';
import type { AreaHead, Cell, Option, PageMarks } from './scorecard';

/** One indicator in one area, under its highest reason. */
export interface Exception {
  readonly indicator: Indicator;
  readonly area: AreaHead;
  readonly cell: Cell;
  /** All that hold, the highest first. */
  readonly reasons: readonly { readonly kind: ReasonKind; readonly words: string }[];
  readonly sentence: string;
  readonly trend: Trend;
  /** For the order within a reason. */
  readonly size: number;
}

/** An indicator with the districts and teams in which it is an exception. */
export interface ExceptionGroup {
  readonly indicator: Indicator;
  readonly exceptions: readonly Exception[];
}

export interface ExceptionReport {
  readonly title: string;
  readonly quarter: Quarter;
  readonly quarterLabel: string;
  readonly county: AreaHead;
  /** In order of rule D3. */
  readonly countyExceptions: readonly Exception[];
  /** The most serious reason first; within an indicator its areas in the order of rule D3. */
  readonly groups: readonly ExceptionGroup[];
  readonly headline: readonly string[];
  readonly notJudged: NotJudged;
  readonly marks: PageMarks;
  readonly areas: readonly Option[];
  readonly themeOptions: readonly Option[];
  readonly agencyOptions: readonly Option[];
}

/** Null means no filter. */
export interface ExceptionFilter {
  readonly theme: string | null;
  readonly agency: string | null;
  readonly area: string | null;
}
