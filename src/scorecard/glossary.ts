/** Words that board members meet, in plain English. */

export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** In alphabetical order. */
export const GLOSSARY: readonly Term[] = [
  [
    'Assessment, initial and core',
    'A first look at a child’s needs after a referral, and the full one where it is called for.',
  ],
  [
    'Assurance',
    'Whether the usual run of the months will meet the target: always, never, or by chance.',
  ],
  ['Byar’s method', 'A formula for the interval of a rate.'],
  [
    'CAF',
    'Common Assessment Framework: an assessment of extra needs by any agency, before children’s services are called for.',
  ],
  [
    'CIN',
    'Child in need: a child who receives services under section 17 of the Children Act 1989.',
  ],
  ['Common cause', 'The usual ups and downs of a process that does not change.'],
  [
    'Comparator',
    'A figure from elsewhere to hold one’s own against: statistical neighbours, the region, England.',
  ],
  ['Control chart', 'Months in order with their mean and limits. See SPC.'],
  ['Control limits', 'The range in which nearly all months of an unchanged process lie.'],
  [
    'CPP',
    'Child protection plan: for a child who is suffering, or likely to suffer, significant harm.',
  ],
  ['Denominator', 'What a count is taken out of: all referrals, where re-referrals are counted.'],
  ['Disclosure control', 'Hiding small counts, so that no child can be recognised.'],
  [
    'Fingerprint',
    'Twelve signs computed from a whole file. Equal on page and paper, they are of the same file; they do not say who made it.',
  ],
  ['Floor, limit, tolerance', 'The line between amber and red.'],
  ['Funnel plot', 'Districts by size, with the limits that chance gives.'],
  ['Illustrative', 'Made up for demonstration; not a real figure.'],
  ['Interval, 95%', 'The range that holds the underlying figure in 95 of 100 such cases.'],
  ['LAC', 'Looked-after child: a child in the care of the council.'],
  ['NEET', 'Not in education, employment or training.'],
  ['Numerator', 'What is counted: re-referrals, of all referrals.'],
  ['Out-turn', 'The figure of a whole financial year.'],
  ['Overdispersion', 'Districts that differ more than chance alone would make them.'],
  ['Partial', 'A sum that lacks an area or a month.'],
  ['Polarity', 'Which way is better: higher, lower, close to target, or neither.'],
  ['Provisional', 'May still be revised by its supplier.'],
  ['RAG', 'Red, amber, green: the rating of a figure against its target.'],
  ['Referral', 'A request for services that children’s services take up.'],
  ['Re-referral', 'A referral within 12 months of an earlier one of the same child.'],
  ['Rolling 12 months', 'The twelve months that end with the quarter.'],
  [
    's47',
    'Section 47 enquiry, under the Children Act 1989: whether a child is suffering, or likely to suffer, significant harm.',
  ],
  [
    'Snapshot',
    'A quarter as it was signed off and published: a file that no longer changes. A correction is a new one.',
  ],
  ['SPC', 'Statistical process control: telling a real change from the usual ups and downs.'],
  ['Special cause', 'Something changed that chance alone does not explain.'],
  [
    'Statistical neighbours',
    'Councils whose circumstances are most like one’s own. Their mean or median is always named as the one or the other.',
  ],
  [
    'Suppressed',
    'Hidden so that no child can be identified: the count is small, or it would give a small one away.',
  ],
  ['UASC', 'Unaccompanied asylum-seeking child.'],
  ['Variation', 'Whether the latest month differs from the usual run of the months.'],
  ['Wilson’s method', 'A formula for the interval of a percentage.'],
].map(([term = '', meaning = '']) => ({ term, meaning }));
