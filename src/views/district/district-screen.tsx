import type { DistrictPage } from '../../scorecard/district-page';
import type { Option } from '../../scorecard/scorecard';
import { indicatorPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import { SpineFigure } from '../charts/spine-figure';
import { Headline, PageMarks } from '../scorecard/headline';
import { NARROW, useMediaQuery } from '../shared/use-media-query';
import { DistrictCards } from './district-cards';
import { DistrictControls } from './district-controls';
import { DistrictTable } from './district-table';
import styles from './district.module.css';
import { RemarkList } from './remark-list';

interface Props {
  readonly page: DistrictPage;
  readonly quarters: readonly Option[];
}

/** One district: the headline, what stands out, the spine chart and the table of every indicator. */
export function DistrictScreen({ page, quarters }: Props) {
  const isNarrow = useMediaQuery(NARROW);
  const { linkTo } = useSelection();
  const { area, county } = page;
  const hrefOf = (indicator: string) => linkTo(indicatorPath(indicator), { area: area.code });
  const Table = isNarrow ? DistrictCards : DistrictTable;
  return (
    <>
      <PageMarks quarterLabel={page.quarterLabel} marks={page.marks} />
      <Headline scorecard={page} />
      {page.note !== null && <p className={styles.note}>{page.note}</p>}
      <DistrictControls page={page} quarters={quarters} />
      <div className={styles.split}>
        <SpineFigure chart={page.spine} level={2} hrefOf={hrefOf} />
        <div className={styles.lists}>
          <RemarkList
            title="What improved"
            remarks={page.improved}
            none={moveless(page, 'improved')}
            hrefOf={hrefOf}
          />
          <RemarkList
            title="What worsened"
            remarks={page.worsened}
            none={moveless(page, 'worsened')}
            hrefOf={hrefOf}
          />
        </div>
      </div>
      <RemarkList
        title="What is unusual"
        isWide
        remarks={page.unusual}
        none={unremarkable(page)}
        note={page.unusualNote}
        hrefOf={hrefOf}
      />
      <section aria-labelledby="every-indicator">
        <h2 id="every-indicator" className={styles.heading}>
          Every indicator
        </h2>
        <p className={styles.key}>
          {`“Against ${county.name}” asks whether the 95% interval of ${area.name}’s figure leaves out ${county.name}’s figure. Rank is among the districts with a whole figure, the best first; where neither more nor less is better, the highest first.`}
        </p>
        <Table page={page} hrefOf={hrefOf} />
      </section>
    </>
  );
}

const moveless = ({ isCompared }: DistrictPage, word: string): string =>
  isCompared
    ? `No figure ${word} since the quarter before, of those that can be compared.`
    : 'No figure can be compared with the quarter before.';

const unremarkable = ({ area, isJudged }: DistrictPage): string =>
  isJudged
    ? `Nothing stands out: ${area.name} is no outlier among the districts, and its latest months are like those before, where there is enough to judge by.`
    : `Nothing can be judged: ${area.name} has no place among the districts in a funnel and no control chart up to this quarter.`;
