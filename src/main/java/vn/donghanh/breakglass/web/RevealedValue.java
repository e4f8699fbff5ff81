package vn.donghanh.breakglass.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The one identity value that this answer shows. It lives as long as the request: no view and no session ever holds it. */
@Named
@RequestScoped
public class RevealedValue {
    private String ref;
    private String value;

    public void show(String shownRef, String shownValue) {
        ref = shownRef;
        value = shownValue;
    }

    public boolean isShowing(String other) {
        return ref != null && ref.equals(other);
    }

    public String getValue() {
        return value;
    }
}
