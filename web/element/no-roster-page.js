// Takes the place of roster-page.js in the edition in one file, which has no other pages.

export const rosterPage = undefined;
