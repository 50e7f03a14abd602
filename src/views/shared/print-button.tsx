/** Prints the page as it stands: its print styles choose paper and what is left out. */
export const PrintButton = () => (
  <button
    type="button"
    className="govuk-button govuk-button--secondary"
    onClick={() => globalThis.print()}
  >
    Print
  </button>
);
