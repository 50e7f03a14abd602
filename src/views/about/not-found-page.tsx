import { useSelection } from '../../workspace/use-selection';
import { Page } from '../shared/page';

export function NotFoundPage() {
  const { linkTo } = useSelection();
  return (
    <Page title="Page not found">
      <p className="govuk-body">
        There is no page at this address. It may have been typed or copied with a letter missing, or
        the page may not exist in this version of the scorecard.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={linkTo('/')}>
          Go to the scorecard
        </a>
      </p>
    </Page>
  );
}
