/** The content security policy of the page; the build puts it in. */
declare const PAGE_POLICY: string;
