package vn.donghanh.shared.web;

import java.util.Locale;
import java.util.Optional;

/** Texts that are data of the Centre instead of messages of the program. */
public interface DataTextProvider {
    /** @param key the name of a list and a code, separated by a full stop */
    Optional<String> find(Locale locale, String key);
}
