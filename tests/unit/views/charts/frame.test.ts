import { expect, it } from 'vitest';
import { frameOf, tickRoom } from '../../../../src/views/charts/frame';

const margins = { top: 10, right: 20, bottom: 30, left: 40 };
const size = { width: 160, height: 140 };
const across = { min: 0, max: 10 };

it('places figures between the margins, more to the right and further up', () => {
  const { x, y } = frameOf(size, margins, across, { min: 20, max: 30 });
  expect([x(0), x(5), x(10)]).toEqual([40, 90, 140]);
  expect([y(20), y(25), y(30)]).toEqual([110, 60, 10]);
});

it('keeps a figure beyond its axis at the edge', () => {
  const { x, y } = frameOf(size, margins, across, { min: 20, max: 30 });
  expect([x(-5), x(99), y(140), y(0)]).toEqual([40, 140, 10, 110]);
});

it('places every figure in the middle of an axis without length', () => {
  const { x, y } = frameOf(size, margins, { min: 5, max: 5 }, { min: 0, max: 0 });
  expect([x(5), y(0)]).toEqual([90, 60]);
});

it('has a plot area even where the margins leave none', () => {
  const { left, right, top, bottom } = frameOf({ width: 30, height: 20 }, margins, across, across);
  expect(right).toBeGreaterThan(left);
  expect(bottom).toBeGreaterThan(top);
});

it('gives the ticks of an axis the room of the longest', () => {
  const ticks = (text: string) => ({ ticks: [{ at: 0, text }] });
  expect(tickRoom(ticks('1,200,000'))).toBeGreaterThan(tickRoom(ticks('0%')));
  expect(tickRoom({ ticks: [] })).toBe(8);
});
