package vn.donghanh.keymanagement.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.encryption.UnreadableText;
import vn.donghanh.shared.web.Texts;

/** Says in the reader's language that a value of a list cannot be read. */
@ApplicationScoped
public class UnreadableValueFormatter implements UnreadableText {
    @Inject
    Texts texts;

    @Override
    public String get() {
        return texts.get("shared.unreadable.inList");
    }
}
