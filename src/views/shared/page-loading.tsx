/** Words while a page's code is on its way. */
export function PageLoading({ what }: { readonly what: string }) {
  return (
    <p role="status" className="govuk-body">
      Opening {what}…
    </p>
  );
}
