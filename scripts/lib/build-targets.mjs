/** The browsers that app and board pack are built for. */
export const buildTargets = ['chrome138', 'edge138', 'firefox140', 'safari18'];
