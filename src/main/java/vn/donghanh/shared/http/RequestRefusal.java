package vn.donghanh.shared.http;

/**
 * Reasons for refusing a request that no page of the application sends. The names are written to the log and must not
 * change.
 */
public enum RequestRefusal {
    /** HTTP 0.9: 505. */
    HTTP_VERSION,

    /** An HTTP method that no page uses: 405. */
    METHOD,

    /** A host that is not this installation: 400. */
    HOST,

    /** A URL with illegal characters, or one that cannot be decoded: 400. */
    ADDRESS_SIGNS,

    /** A URL that matches no page of the application: 404. */
    ADDRESS,

    /** A file upload, another encoding, or neither form data nor JSON: 400. */
    BODY_KIND,

    /** A body larger than any page sends: 413. */
    BODY_SIZE,

    /** The body did not arrive in time, or is incomplete and gave way to another: the connection is closed. */
    BODY_TIME,

    /** Too many bodies from one network, or too large ones from all, at a time: 429. */
    BODIES_AT_ONCE,

    /** A body without a declared length, which all browsers send: 411. */
    BODY_LENGTH,

    /** A body that is incomplete or cannot be read: 400. */
    BODY_BROKEN,

    /** An {@code Expect} header, which no browser sends: 417. */
    EXPECTATION,

    /** Too many connections from one network: 429, and the connection is closed. */
    CONNECTIONS_AT_ONCE,

    /** Too many waiting requests from one network: 429. */
    REQUESTS_AT_ONCE,

    /** More headers or cookies than a browser sends: 431. */
    HEADERS,

    /** More parameters than any form or address has: 400. */
    PARAMETERS,

    /** A request from a page of another site: 403. */
    ORIGIN,

    /** The header that the pages' script always sends is missing: 400, or 404. */
    SCRIPT_HEADER,

    /** A view state that cannot be read, has expired, or belongs to another page: the page is reopened, or 400. */
    VIEW_STATE,

    /** A nonce that is not the page's: the page is reopened, or 400. */
    NONCE
}
