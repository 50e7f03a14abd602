/** A sentence about one indicator, which leads to the indicator's page. */
export interface Remark {
  readonly indicator: string;
  readonly name: string;
  /** What follows the indicator's name and a colon. */
  readonly text: string;
}
