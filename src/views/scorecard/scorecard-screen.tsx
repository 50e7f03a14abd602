import { useRef, useState, type ReactNode } from 'react';
import type { Cell, Scorecard } from '../../scorecard/scorecard';
import type { Selection } from '../../workspace/types';
import { NARROW, useMediaQuery } from '../shared/use-media-query';
import { CellDialog } from './cell-dialog';
import { isFiltered, NO_FILTERS } from './filters';
import { GridActions } from './grid-actions';
import { Headline, PageMarks } from './headline';
import { HowToRead } from './how-to-read';
import { NothingMatches } from './nothing-matches';
import { ScorecardCards } from './scorecard-cards';
import { ScorecardGrid } from './scorecard-grid';
import { ShownCount } from './shown-count';
import { Toolbar } from './toolbar';
import type { Download } from '../shared/use-download';
import type { SpcCells } from './use-spc-cells';

interface Props {
  readonly scorecard: Scorecard;
  readonly selection: Selection;
  readonly select: (patch: Partial<Selection>) => void;
  readonly csv: Download;
  readonly series: ReactNode;
  readonly spc: SpcCells | null;
  readonly contents: (cell: Cell) => ReactNode;
}

/** The scorecard once its data are there: headline, controls, then the table or the cards. */
export function ScorecardScreen({
  scorecard,
  selection,
  select,
  csv,
  series,
  spc,
  contents,
}: Props) {
  const isNarrow = useMediaQuery(NARROW);
  const [compact, setCompact] = useState(false);
  const [opened, setOpened] = useState<Cell | null>(null);
  const shown = scorecard.themes.reduce((sum, { rows }) => sum + rows.length, 0);
  const shownWords = useRef<HTMLParagraphElement>(null);
  const clear = () => {
    // The button goes away with the filters; the focus does not.
    shownWords.current?.focus();
    select(NO_FILTERS);
  };
  const Grid = isNarrow ? ScorecardCards : ScorecardGrid;
  return (
    <>
      <PageMarks quarterLabel={scorecard.quarterLabel} marks={scorecard.marks} />
      {!compact && <Headline scorecard={scorecard} />}
      <Toolbar scorecard={scorecard} selection={selection} select={select} isNarrow={isNarrow} />
      <ShownCount
        ref={shownWords}
        shown={shown}
        total={scorecard.indicatorCount}
        isFiltered={isFiltered(selection)}
        onClear={clear}
      >
        <GridActions
          csv={csv}
          series={series}
          spc={selection.spc}
          onSpc={(wanted) => select({ spc: wanted })}
          compact={compact}
          onCompact={isNarrow ? null : setCompact}
        />
      </ShownCount>
      {shown === 0 ? (
        <NothingMatches onClear={clear} />
      ) : (
        <Grid scorecard={scorecard} compact={compact} spc={spc} onOpen={setOpened} />
      )}
      <HowToRead scorecard={scorecard} isNarrow={isNarrow} />
      <CellDialog
        cell={opened}
        quarterLabel={scorecard.quarterLabel}
        contents={contents}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
