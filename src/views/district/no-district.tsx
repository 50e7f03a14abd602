import type { NoDistrict } from '../../scorecard/district-page';
import type { Option } from '../../scorecard/scorecard';
import { districtPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import { SelectField } from '../scorecard/select-field';
import toolbar from '../scorecard/toolbar.module.css';

interface Props {
  readonly page: NoDistrict;
  readonly quarterId: string;
  readonly quarters: readonly Option[];
}

/** An address without a district: why, and the ways on. */
export function NoDistrictFound({ page, quarterId, quarters }: Props) {
  const { select, linkTo } = useSelection();
  return (
    <>
      <p className="govuk-body">{page.why}</p>
      <form className={toolbar.toolbar} aria-label="What is shown">
        <SelectField
          label="Quarter"
          isWide
          options={quarters}
          value={quarterId}
          onChange={(quarter) => select({ quarter })}
        />
      </form>
      <h2 className="govuk-heading-m">Pages that there are</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={linkTo('/')}>
            The scorecard
          </a>
        </li>
        {page.areas.map(({ value, label }) => (
          <li key={value}>
            <a className="govuk-link" href={linkTo(districtPath(value), { compare: null })}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
