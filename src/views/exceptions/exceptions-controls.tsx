import { quarterId } from '../../domain/period';
import type { ExceptionReport } from '../../scorecard/exception-types';
import type { Option } from '../../scorecard/scorecard';
import { useSelection } from '../../workspace/use-selection';
import { SelectField } from '../scorecard/select-field';
import { ThemeAndAgency } from '../scorecard/theme-and-agency';
import toolbar from '../scorecard/toolbar.module.css';
import { PageLink } from '../shared/page-link';
import { PrintButton } from '../shared/print-button';

interface Props {
  readonly report: ExceptionReport;
  readonly quarters: readonly Option[];
}

/** Which quarter, what of it, and the brief on paper. */
export function ExceptionsControls({ report, quarters }: Props) {
  const { selection, select } = useSelection();
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
        value={quarterId(report.quarter)}
        onChange={(quarter) => select({ quarter })}
      />
      <SelectField
        label="Area"
        everything="All areas"
        options={report.areas}
        value={selection.area}
        onChange={(area) => select({ area })}
      />
      <ThemeAndAgency options={report} selection={selection} select={select} />
      <div className={toolbar.actions}>
        <PageLink path="/paper">Board paper</PageLink>
        <PrintButton />
      </div>
    </form>
  );
}
