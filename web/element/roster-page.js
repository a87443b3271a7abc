/** Where the page for a whole unit lies, beside the document. */
export const rosterPage = './roster.html';
