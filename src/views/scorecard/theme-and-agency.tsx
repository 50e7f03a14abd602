import type { Option } from '../../scorecard/scorecard';
import type { Selection } from '../../workspace/types';
import { SelectField } from './select-field';

interface Props {
  readonly options: {
    readonly themeOptions: readonly Option[];
    readonly agencyOptions: readonly Option[];
  };
  readonly selection: Pick<Selection, 'theme' | 'agency'>;
  readonly select: (patch: Partial<Selection>) => void;
}

/** The two filters that every list of indicators has. */
export const ThemeAndAgency = ({ options, selection, select }: Props) => (
  <>
    <SelectField
      label="Theme"
      everything="All themes"
      options={options.themeOptions}
      value={selection.theme}
      onChange={(theme) => select({ theme })}
    />
    <SelectField
      label="Agency"
      everything="All agencies"
      options={options.agencyOptions}
      value={selection.agency}
      onChange={(agency) => select({ agency })}
    />
  </>
);
