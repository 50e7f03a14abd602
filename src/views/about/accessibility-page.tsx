import { Page } from '../shared/page';

export function AccessibilityPage() {
  return (
    <Page title="Accessibility">
      <p className="govuk-body">
        This scorecard aims at the Web Content Accessibility Guidelines 2.2, level AA. It has not
        been audited by an independent body.
      </p>
      <h2 className="govuk-heading-m">What it does</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Every rating is a word and a shape as well as a colour; variation and assurance are words
          and rings of another form.
        </li>
        <li>
          Every chart has a sentence that says what it shows and a table of its figures beside it.
        </li>
        <li>
          Every figure can be reached with the keyboard, and its details open with Enter and close
          with Escape.
        </li>
        <li>Nothing is shown only when the mouse is over it.</li>
        <li>
          On a narrow screen, or with the page enlarged, the table gives way to one card for each
          indicator.
        </li>
        <li>It follows the device’s dark mode, forced colours and reduced motion.</li>
      </ul>
      <h2 className="govuk-heading-m">What is tested</h2>
      <p className="govuk-body">
        Automatic checks with axe, and tests that use the screens with the keyboard alone, run on
        every change in Chromium.
      </p>
      <h2 className="govuk-heading-m">What is not</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>It has not been tried with people who use assistive technology every day.</li>
        <li>It has not been tested with particular screen readers or speech input.</li>
        <li>
          Safari and tablets are supported by design, but have not been tested. The wide table
          scrolls sideways inside its frame on most screens.
        </li>
      </ul>
      <h2 className="govuk-heading-m">If something does not work for you</h2>
      <p className="govuk-body">
        Tell the board’s business team which page you were on and what you were trying to do. They
        can send any figure on this scorecard in another form.
      </p>
    </Page>
  );
}
