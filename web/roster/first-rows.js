/** How many of the first rows of a table are shown beside its columns. */
export const firstRows = 10;
