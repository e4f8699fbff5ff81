package vn.donghanh.breakglass.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The one identity value that this response shows. Request-scoped, so that no view and no session ever stores it. */
@Named
@RequestScoped
public class RevealedValue {
    private String ref;
    private String value;

    public void show(String shownRef, String shownValue) {
        ref = shownRef;
        value = shownValue;
    }

    public boolean isShowing(String candidate) {
        return ref != null && ref.equals(candidate);
    }

    public String getValue() {
        return value;
    }
}
