import { useMemo } from 'react';
import type { Annual } from '../../scorecard/annual';
import { annualTable } from '../../scorecard/annual-table';
import type { Edition } from '../../scorecard/edition';
import { indicatorPath } from '../../workspace/paths';
import type { SelectionControl } from '../../workspace/use-selection';
import { ChartButtons } from '../charts/chart-buttons';
import { useChartActions } from '../charts/use-chart-actions';
import { Headline, PageMarks } from '../scorecard/headline';
import { SelectField } from '../scorecard/select-field';
import toolbar from '../scorecard/toolbar.module.css';
import { PrintButton } from '../shared/print-button';
import { RagShape } from '../shared/rag-shape';
import { NARROW, useMediaQuery } from '../shared/use-media-query';
import { AnnualActions } from './annual-actions';
import { AnnualCards } from './annual-cards';
import { AnnualReds } from './annual-reds';
import { AnnualTable } from './annual-table';
import styles from './annual.module.css';

interface Props extends Pick<SelectionControl, 'select' | 'linkTo'> {
  readonly annual: Annual;
  readonly edition: Edition;
}

/** The year: what it says, every indicator, what is said of the reds, and what was agreed. */
export function AnnualScreen({ annual, edition, select, linkTo }: Props) {
  const isNarrow = useMediaQuery(NARROW);
  const { area, areas, yearLabel, beforeLabel, quarterId } = annual;
  // The pages behind the links show the year's last quarter, whose figures these are.
  const hrefOf = (indicator: string, code = area.code) =>
    linkTo(indicatorPath(indicator), {
      quarter: quarterId,
      area: code === areas[0]?.value ? null : code,
    });
  const Table = isNarrow ? AnnualCards : AnnualTable;
  return (
    <div className={styles.annual}>
      <PageMarks quarterLabel={`${area.name}, year ${yearLabel}`} marks={annual.marks} />
      <Headline scorecard={annual} />
      <Controls annual={annual} select={select} />
      <h2 className={styles.heading}>Every indicator</h2>
      <p className={styles.key}>
        {`The out-turn of a year is its fourth quarter, which is that of the twelve months, of April to March or of the year’s end; events of single quarters are added up. It is held against the target in force in the fourth quarter and against the out-turn of ${beforeLabel}.`}
      </p>
      <Key />
      <Table annual={annual} hrefOf={hrefOf} />
      <Downloads annual={annual} edition={edition} />
      <AnnualReds annual={annual} hrefOf={hrefOf} />
      <AnnualActions annual={annual} hrefOf={hrefOf} />
    </div>
  );
}

function Controls({ annual, select }: Pick<Props, 'annual' | 'select'>) {
  const { areas, area, years, quarterId, yearLabel } = annual;
  const isListed = years.some(({ value }) => value === quarterId);
  return (
    <form
      className={toolbar.toolbar}
      aria-label="What is shown"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="Year"
        options={
          isListed ? years : [{ value: quarterId, label: `${yearLabel}, no data` }, ...years]
        }
        value={quarterId}
        onChange={(quarter) => select({ quarter })}
      />
      <SelectField
        label="Area"
        options={areas}
        value={area.code}
        onChange={(code) => select({ area: code === areas[0]?.value ? null : code })}
      />
      <div className={toolbar.actions}>
        <PrintButton />
      </div>
    </form>
  );
}

/** What the shapes in the quarters mean; each stands beside its words in the column of ratings. */
const Key = () => (
  <ul className={styles.shapes} aria-label="Shapes of the ratings">
    <li>
      <RagShape rag="green" />
      Target met
    </li>
    <li>
      <RagShape rag="amber" />
      Missed, within floor, limit or tolerance
    </li>
    <li>
      <RagShape rag="red" />
      Missed, beyond it or with none set
    </li>
    <li>
      <RagShape rag={null} />
      Not rated
    </li>
  </ul>
);

function Downloads({ annual, edition }: Pick<Props, 'annual' | 'edition'>) {
  const table = useMemo(() => annualTable(annual, edition), [annual, edition]);
  const taken = useChartActions(table, [], null);
  return (
    <div className={styles.downloads}>
      <p className={styles.credit}>{table.credit}</p>
      <ChartButtons title={table.title} {...taken} />
    </div>
  );
}
