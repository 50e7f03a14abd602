import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { NameMatch, StagedFile, StagingActions } from '../../workspace/types';
import { Announcements } from './announcements';
import { ChooseFiles } from './choose-files';
import styles from './data.module.css';
import { FileErrors } from './file-errors';
import { FileList } from './file-list';
import { LoadPanel } from './load-panel';
import { LoadedBanner } from './loaded-banner';
import { MatchesList } from './matches-list';
import { useSaidActions } from './use-said-actions';

interface Props {
  readonly files: readonly StagedFile[];
  readonly actions: StagingActions;
  readonly indicators: readonly Indicator[];
  readonly areas?: readonly Area[];
  /** What names in files were said to mean. */
  readonly matches?: readonly NameMatch[];
  /** True while a load is being kept. */
  readonly isLoading?: boolean;
  /** True when what is loaded will be here after the page is closed. */
  readonly isKept?: boolean;
  /** Labels of quarters that the scorecard shows since files were loaded here. */
  readonly newQuarters?: readonly string[];
  readonly scorecardLink?: string;
}

/** Files chosen, read, checked, and then loaded together. */
export function DataScreen(props: Props) {
  const { files, indicators, areas = [], matches = [] } = props;
  const { newQuarters = [], scorecardLink = '#/', isLoading = false, isKept = true } = props;
  const { actions, said } = useSaidActions(props.actions, areas, indicators);
  return (
    <div className={styles.screen}>
      <FileErrors files={files} />
      <LoadedBanner
        files={files}
        newQuarters={newQuarters}
        scorecardLink={scorecardLink}
        isKept={isKept}
      />
      <ChooseFiles names={files.map(({ name }) => name)} onChoose={actions.chooseFiles} />
      {files.length > 0 && (
        <FileList files={files} actions={actions} indicators={indicators} areas={areas} />
      )}
      <LoadPanel
        files={files}
        isLoading={isLoading}
        onLoad={() => void actions.loadIntoScorecard()}
      />
      <MatchesList
        matches={matches}
        areas={areas}
        indicators={indicators}
        onForget={actions.forgetMatch}
      />
      <Announcements files={files} said={said} />
    </div>
  );
}
