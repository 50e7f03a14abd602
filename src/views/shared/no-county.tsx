export const NoCounty = () => (
  <p className="govuk-body">
    The area list has no county, so there is nothing to show. Put one into the area list, under
    Data.
  </p>
);
