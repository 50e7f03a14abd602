import { useRef } from 'react';
import type { Option } from '../../scorecard/scorecard';
import type { VariationPage } from '../../scorecard/variation';
import { indicatorPath } from '../../workspace/paths';
import type { Selection } from '../../workspace/types';
import type { SelectionControl } from '../../workspace/use-selection';
import { Headline, PageMarks } from '../scorecard/headline';
import { NothingMatches } from '../scorecard/nothing-matches';
import { SelectField } from '../scorecard/select-field';
import { ShownCount } from '../scorecard/shown-count';
import { ThemeAndAgency } from '../scorecard/theme-and-agency';
import toolbar from '../scorecard/toolbar.module.css';
import { PrintButton } from '../shared/print-button';
import { NARROW, useMediaQuery } from '../shared/use-media-query';
import { UnsaidList } from './unsaid-list';
import { VariationCards } from './variation-cards';
import { VariationTable } from './variation-table';
import styles from './variation.module.css';

interface Props extends SelectionControl {
  readonly page: VariationPage;
  readonly quarters: readonly Option[];
}

const NO_FILTERS: Pick<Selection, 'theme' | 'agency'> = { theme: null, agency: null };

/** Indicators by how much the differences between their districts deserve scrutiny. */
export function VariationScreen({ page, quarters, selection, select, linkTo }: Props) {
  const isNarrow = useMediaQuery(NARROW);
  const words = useRef<HTMLParagraphElement>(null);
  const hrefOf = (indicator: string) => linkTo(indicatorPath(indicator));
  const isFiltered = selection.theme !== null || selection.agency !== null;
  const clear = () => {
    // The button goes away with the filters; the focus does not.
    words.current?.focus();
    select(NO_FILTERS);
  };
  const shown = page.rows.length + page.unsaid.length;
  const Table = isNarrow ? VariationCards : VariationTable;
  return (
    <>
      <PageMarks quarterLabel={page.quarterLabel} marks={page.marks} />
      <Headline scorecard={page} />
      <Controls page={page} quarters={quarters} selection={selection} select={select} />
      <ShownCount
        ref={words}
        shown={shown}
        total={page.indicatorCount}
        isFiltered={isFiltered}
        onClear={clear}
      />
      {shown === 0 && <NothingMatches onClear={clear} />}
      {page.rows.length > 0 && (
        <>
          <p className={styles.order}>{page.order}</p>
          <p className={styles.order}>
            {`Chance alone puts one district in 20 outside the 95% limits and one in 500 outside the 99.8% limits; overdispersion is about 1 where only chance is at work, and a larger figure hints at differences in practice, recording or need. In the small charts each bar runs from the lowest to the highest district of a quarter, and the dot is ${page.county}.`}
          </p>
          <Table page={page} hrefOf={hrefOf} />
        </>
      )}
      <UnsaidList unsaid={page.unsaid} hrefOf={hrefOf} />
    </>
  );
}

function Controls({ page, quarters, selection, select }: Omit<Props, 'linkTo'>) {
  return (
    <form
      className={toolbar.toolbar}
      aria-label="What is shown"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="Quarter"
        isWide
        options={quarters}
        value={page.quarterId}
        onChange={(quarter) => select({ quarter })}
      />
      <ThemeAndAgency options={page} selection={selection} select={select} />
      <div className={toolbar.actions}>
        <PrintButton />
      </div>
    </form>
  );
}
