/**
 * The charts of the board pack have axes of numbers and of names alone. recharts asks for a scale by its
 * name, so a build keeps all thirty of d3-scale with dates and colours; here it keeps those that our
 * axes can be, which saves 26 kB in every pack. Another one would be no axis, and the browser test shows it.
 */
const NAME = '\0scales-of-our-axes';

/** @returns {import('vite').Plugin} */
export const slimScales = () => ({
  name: 'scales-of-our-axes',
  enforce: 'pre',
  resolveId: (id) => (id === 'victory-vendor/d3-scale' ? NAME : undefined),
  load: (id) =>
    id === NAME ? "export { scaleBand, scaleLinear, scalePoint } from 'd3-scale';" : undefined,
});
