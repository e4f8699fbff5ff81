package vn.donghanh.shared.http;

/** Why a request that no page of the product sends is refused. The log has these names, so they stay as they are. */
public enum RequestRefusal {
    /** No page uses this method: 405. */
    METHOD,

    /** For a host that is not this installation: 400. */
    HOST,

    /** An address with signs that no address may hold, or that cannot be decoded: 400. */
    ADDRESS_SIGNS,

    /** Nothing that an address of the product can be: 404. */
    ADDRESS,

    /** A file, another encoding, or no form and no JSON at all: 400. */
    BODY_KIND,

    /** Larger than anything a page sends: 413. */
    BODY_SIZE,

    /** Did not arrive in time: the connection is closed. */
    BODY_TIME,

    /** One network sends too many bodies at once: 429. */
    BODIES_AT_ONCE,

    /** Does not say how long it is, which all browsers do: 411. */
    BODY_LENGTH,

    /** Ends before its end, or cannot be read: 400. */
    BODY_BROKEN,

    /** Asks whether to send its body, which no browser does: 417. */
    EXPECTATION,

    /** One network holds too many connections: 429, and the connection is closed. */
    CONNECTIONS_AT_ONCE,

    /** One network waits for too many answers: 429. */
    REQUESTS_AT_ONCE,

    /** More headers or cookies than a browser sends: 431. */
    HEADERS,

    /** More parameters than any form or address has: 400. */
    PARAMETERS,

    /** Sent by a page of another site: 403. */
    ORIGIN,

    /** The script of the pages sends a header with it, and it is missing: 400, or 404. */
    SCRIPT_HEADER,

    /** A state that cannot be read, is not kept, or was handed out by another page: the page is opened anew, or 400. */
    VIEW_STATE,

    /** Not the nonce of the page: the page is opened anew, or 400. */
    NONCE
}
