import { useEffect, useRef } from 'react';
import type { DistrictPage } from '../../scorecard/district-page';
import type { Option } from '../../scorecard/scorecard';
import { districtPath } from '../../workspace/paths';
import { addressOf } from '../../workspace/selection';
import { navigate } from '../../workspace/use-hash-location';
import { useSelection } from '../../workspace/use-selection';
import { SelectField } from '../scorecard/select-field';
import toolbar from '../scorecard/toolbar.module.css';
import { PrintButton } from '../shared/print-button';

interface Props {
  readonly page: DistrictPage;
  readonly quarters: readonly Option[];
}

/** Set while the reader goes from district to district with the select. */
let isChoosing = false;

/** Which district, which quarter, and which second district. */
export function DistrictControls({ page, quarters }: Props) {
  const { selection, select } = useSelection();
  const form = useRef<HTMLFormElement>(null);
  const { area, compared, areas, quarterId } = page;

  // Another district is another page, whose heading takes the focus; a reader who goes through the
  // options with the arrow keys keeps it in the select.
  useEffect(() => {
    if (!isChoosing) return undefined;
    const timer = setTimeout(() => {
      isChoosing = false;
      form.current?.querySelector('select')?.focus();
    });
    return () => clearTimeout(timer);
  }, []);

  const goTo = (code: string | null) => {
    if (code === null) return;
    isChoosing = true;
    navigate(addressOf(districtPath(code), selection));
  };
  return (
    <form
      ref={form}
      className={toolbar.toolbar}
      aria-label="What is shown"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField label="District" options={areas} value={area.code} onChange={goTo} />
      <SelectField
        label="Quarter"
        isWide
        options={quarters}
        value={quarterId}
        onChange={(quarter) => select({ quarter })}
      />
      <SelectField
        label="Compare with"
        everything={`${page.county.name} only`}
        options={areas.filter(({ value }) => value !== area.code)}
        value={compared ? compared.code : unknownOf(selection.compare, area.code)}
        onChange={(compare) => select({ compare })}
      />
      <div className={toolbar.actions}>
        <PrintButton />
      </div>
    </form>
  );
}

/** A code of the address that is no district stays visible; the district itself is no second one. */
const unknownOf = (compare: string | null, code: string): string | null =>
  compare === code ? null : compare;
