import { useWorkspace } from '../../workspace/workspace-context';
import { Page } from '../shared/page';

/** "Nothing leaves this device", and how a sceptic checks it. */
export function PrivacyPage() {
  const { published } = useWorkspace();
  return (
    <Page title="Privacy">
      <p className="govuk-body-l">Nothing you load leaves this device.</p>
      {published !== null && (
        <p className="govuk-body">
          This is a published copy: it keeps nothing in this browser, and nothing can be loaded into
          it. What is said below of loading, keeping and publishing holds for the working copy of
          the board’s analysts, which has the data page.
        </p>
      )}
      <p className="govuk-body">
        The scorecard is a set of files that your browser fetches from the web server once. From
        then on everything happens inside the browser: extracts that you choose are read, checked
        and added up on this device. There is no account, no cookie, no counting of visitors and no
        service that receives data.
      </p>
      <h2 className="govuk-heading-m">What is kept</h2>
      <p className="govuk-body">
        Extracts that you load, lists that you edit, commentary, actions and messages that you
        write, and the history of all of them are kept in this browser’s own storage on this device
        (IndexedDB), so that they are there tomorrow. “Remove everything from this browser” on the
        data page takes them out again; so does clearing the site’s data in the browser. Anyone who
        uses this browser under your name can see them. Where the browser does not let the page keep
        anything, the data page says so, and what you load is gone when the page is closed.
      </p>
      <p className="govuk-body">
        If you say which columns of a file hold which indicators, or what a name in a file means,
        that is kept with them, so that next month’s file needs no answer. What you choose to see
        (quarter, area, filters) is in the page’s address, so that a link shows the same view;
        figures are never in the address.
      </p>
      <h2 className="govuk-heading-m">What publishing gives away</h2>
      <p className="govuk-body">
        Publishing sends nothing either: it makes files (snapshot, board pack, manifest) that go to
        your downloads, and a person puts them where the board reads them. In such a file a hidden
        figure has a mark and no number. The counts behind what was hidden stay in this browser, so
        that the next publication does not give them away; a backup of the workspace holds them,
        too, and is not for publishing.
      </p>
      <h2 className="govuk-heading-m">How to check</h2>
      <ol className="govuk-list govuk-list--number">
        <li>Open the browser’s developer tools (F12) and choose the network panel.</li>
        <li>Load an extract on the data page. No request appears.</li>
        <li>
          Or disconnect the device from the network once the page is open, and load an extract: it
          works as before.
        </li>
      </ol>
      <p className="govuk-body">
        The page also carries a content security policy by which the browser itself refuses to send
        anything to another server.
      </p>
      <h2 className="govuk-heading-m">What must not be loaded</h2>
      <p className="govuk-body">
        The scorecard is for added-up figures. Files about single children (names, dates of birth,
        NHS numbers, postcodes) do not belong in it: they are refused before anything is kept, and
        the refusal names the columns, never a value.
      </p>
    </Page>
  );
}
