/** The board paper as plain data: what the printed paper, its preview and the pack's static part show. */
import type { Annual } from './annual';
import type { Exception } from './exception-types';
import type { Chart, NoChart, TrendChart } from './charts';
import type { GroupLine } from './group-lines';
import type { IndicatorPage } from './indicator-page';
import type { PaperKey } from './paper-key';
import type { ActionView, CommentaryView, MessageViews } from './oversight-view';
import type { AreaHead, Cell, PageMarks, ScorecardRow } from './scorecard';

export interface BoardPaper {
  /** The board's own title of its scorecard. */
  readonly title: string;
  readonly quarterLabel: string;
  readonly marks: PageMarks;
  /** What a reader has to know before anything else: that the snapshot was withdrawn or replaced. */
  readonly notices: readonly string[];
  /** `Signed off by Independent chair, 16 April 2012: Agreed.` Empty for a working copy. */
  readonly signOff: readonly string[];
  /** The year that ends with the quarter, where the publication is an annual one: it comes first. */
  readonly annual: Annual | null;
  readonly headline: readonly string[];
  readonly messages: MessageViews;
  readonly exceptions: PaperExceptions;
  /** Of the tables that follow. */
  readonly key: PaperKey;
  readonly county: PaperCounty;
  /** Every indicator for a few areas at a time, so that each fits a page. */
  readonly parts: readonly PaperPart[];
  /** The indicators that were asked for, one a page. */
  readonly indicators: readonly PaperIndicator[];
}

export interface PaperExceptions {
  readonly headline: readonly string[];
  readonly county: string;
  readonly countyExceptions: readonly PaperException[];
  readonly groups: readonly PaperGroup[];
  /** Actions on figures that are no exception in this quarter. */
  readonly otherActions: readonly ActionView[];
  readonly notJudged: string;
}

export interface PaperException {
  readonly exception: Exception;
  /** `Worse than comparator and worsening; Above limit` */
  readonly reasons: string;
  readonly commentary: CommentaryView | null;
  readonly actions: readonly ActionView[];
}

/** One indicator with the districts and teams where it is an exception. */
export interface PaperGroup {
  readonly indicator: string;
  readonly id: string;
  readonly lines: readonly GroupLine[];
  readonly illustrative: string | null;
  /** Of its areas, where the board wrote something. */
  readonly written: readonly { readonly area: string; readonly commentary: CommentaryView }[];
  readonly actions: readonly ActionView[];
}

export interface PaperTheme<Row> {
  readonly theme: string;
  readonly rows: readonly Row[];
}

export interface PaperCounty {
  readonly area: AreaHead;
  /** `Q3 2011/12` */
  readonly previousQuarter: string;
  /** `Q4 2010/11` */
  readonly lastYear: string;
  readonly themes: readonly PaperTheme<PaperCountyRow>[];
}

export interface PaperCountyRow {
  readonly row: ScorecardRow;
  readonly previous: Cell;
  readonly lastYear: Cell;
}

export interface PaperPart {
  readonly columns: readonly AreaHead[];
  readonly themes: readonly PaperTheme<PaperPartRow>[];
}

export interface PaperPartRow {
  readonly row: ScorecardRow;
  /** One a column. */
  readonly cells: readonly Cell[];
}

export interface PaperIndicator {
  readonly page: IndicatorPage;
  readonly trend: TrendChart | NoChart;
  /** The columns of the quarter table that fit half a page. */
  readonly quarters: Chart | NoChart;
  /** The districts in their order, then teams, county and comparators without a rank. */
  readonly ranked: Chart | NoChart;
}
