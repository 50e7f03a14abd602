import type { Indicator } from '../../domain/indicator';
import type { StagedFile, StagingActions } from '../../workspace/types';
import { Announcements } from './announcements';
import { ChooseFiles } from './choose-files';
import styles from './data.module.css';
import { FileErrors } from './file-errors';
import { FileList } from './file-list';
import { LoadPanel } from './load-panel';
import { LoadedBanner } from './loaded-banner';

interface Props {
  readonly files: readonly StagedFile[];
  readonly actions: StagingActions;
  readonly indicators: readonly Indicator[];
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
  const { files, actions, indicators, newQuarters = [], scorecardLink = '#/' } = props;
  const { isLoading = false, isKept = true } = props;
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
      {files.length > 0 && <FileList files={files} actions={actions} indicators={indicators} />}
      <LoadPanel
        files={files}
        isLoading={isLoading}
        onLoad={() => void actions.loadIntoScorecard()}
      />
      <Announcements files={files} />
    </div>
  );
}
