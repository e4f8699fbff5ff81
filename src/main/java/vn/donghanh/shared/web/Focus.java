package vn.donghanh.shared.web;

import org.primefaces.PrimeFaces;

/**
 * Sets the keyboard focus after an Ajax response. The script sets it as soon as the response is rendered; PrimeFaces'
 * own mechanism waits 50 milliseconds, and a user who had moved to the next field by then typed into the wrong one.
 */
public final class Focus {
    private Focus() {}

    /** Focuses the control with this client id, as the page has it after the response. */
    public static void on(String clientId) {
        PrimeFaces.current().ajax().addCallbackParam("focus", clientId);
    }
}
