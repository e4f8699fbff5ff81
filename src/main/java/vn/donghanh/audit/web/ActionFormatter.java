package vn.donghanh.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.shared.web.Texts;

/** The text of a logged action in the reader's language. */
@ApplicationScoped
public class ActionFormatter {
    @Inject
    Texts texts;

    /** A name without a text, as a later or a much earlier version may have stored it, is shown as it is stored. */
    public String text(String action) {
        String key = "action." + action;
        return texts.has(key) ? texts.get(key) : action;
    }
}
