/** The part of jstat that is used; the package brings no types. */
declare module 'jstat' {
  const jStat: {
    readonly normal: { inv(p: number, mean: number, deviation: number): number };
    readonly chisquare: {
      inv(p: number, freedom: number): number;
      cdf(x: number, freedom: number): number;
    };
  };
  export default jStat;
}
