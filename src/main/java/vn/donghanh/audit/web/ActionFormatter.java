package vn.donghanh.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.shared.web.Texts;

/** Formats an audit action in the user's language. */
@ApplicationScoped
public class ActionFormatter {
    @Inject
    Texts texts;

    /** Returns the text of the action. A name without a text, e.g. stored by a much older version, is returned unchanged. */
    public String text(String action) {
        String key = "action." + action;
        return texts.has(key) ? texts.get(key) : action;
    }
}
