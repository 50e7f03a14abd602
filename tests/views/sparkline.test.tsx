import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Sparkline } from '../../src/views/scorecard/sparkline';
import { aSparkline } from './support/scorecard';

const draw = (...given: Parameters<typeof aSparkline>) => {
  const { container } = render(<Sparkline sparkline={aSparkline(...given)} />);
  return {
    lines: container.querySelectorAll('polyline').length,
    dots: container.querySelectorAll('circle').length,
    breaks: container.querySelectorAll('path').length,
  };
};

it('draws one line and a dot at its end', () => {
  expect(draw([1, 2, 3, 4])).toEqual({ lines: 1, dots: 1, breaks: 0 });
});

it('[O4] leaves a gap where a value is missing', () => {
  expect(draw([1, 2, null, 4, 5])).toEqual({ lines: 2, dots: 1, breaks: 0 });
});

it('draws no end where the last value is missing, and a dot for a value alone', () => {
  expect(draw([1, null, 3, 4, null])).toEqual({ lines: 1, dots: 1, breaks: 0 });
});

it('[O6] does not cross a break, and marks it', () => {
  expect(draw([1, 2, 3, 4], 2)).toEqual({ lines: 2, dots: 1, breaks: 1 });
});

it('draws nothing without values', () => {
  expect(draw([null, null])).toEqual({ lines: 0, dots: 0, breaks: 0 });
});
