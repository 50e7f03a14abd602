import { useHashLocation } from '../../workspace/use-hash-location';
import { useSelection } from '../../workspace/use-selection';
import { Page } from '../shared/page';

/** At the address of a page on which figures are changed, where a snapshot is read. */
export function PublishedCopyPage() {
  const { linkTo } = useSelection();
  const [path] = useHashLocation();
  return (
    <Page title="This is a published copy">
      <p className="govuk-body">
        What you see here is a snapshot that was signed off and published. It can be read, printed
        and downloaded, and not changed, so this page is not part of it.
      </p>
      <p className="govuk-body">
        The board’s analysts load extracts and publish from the working copy. It lies on each
        analyst’s own device: yours shows the files that the server has, and what you loaded in this
        browser. Its figures are not signed off, and nothing in it is hidden.
      </p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={linkTo('/')}>
            Go to the published scorecard
          </a>
        </li>
        <li>
          <a className="govuk-link" href={linkTo(path, { copy: 'working' })}>
            Open the working copy
          </a>
        </li>
      </ul>
    </Page>
  );
}
