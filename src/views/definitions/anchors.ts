/** Ids of the page's parts, for the links to them. */

export const indicatorAnchor = (id: string): string => `indicator-${id}`;

export const groupAnchor = (title: string): string =>
  `rules-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
