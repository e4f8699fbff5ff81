package vn.donghanh.shared.web;

import org.primefaces.PrimeFaces;

/**
 * Where the keyboard goes on after an Ajax answer. The script sets the focus in the moment in which the answer is drawn. PrimeFaces'
 * own way waits for 50 milliseconds: whoever went on to the next field in between typed into this one.
 */
public final class Focus {
    private Focus() {}

    /** On the control of this client id, as the page has it after the answer. */
    public static void on(String clientId) {
        PrimeFaces.current().ajax().addCallbackParam("focus", clientId);
    }
}
