// In the place of roster-page.js where there are no files beside the page.

export const rosterPage = undefined;
