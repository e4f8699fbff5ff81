package vn.donghanh.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** Formats of references, wherever one comes back: in a URL, or as the subject of an audit event. */
public enum ReferenceFormat {
    /** Accepted in upper and lower case, as URLs are. */
    CASE("DH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", true),
    DISCLOSURE("CG-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", true),
    SAMPLE("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", false),
    REF(RandomReference.FORMAT, false),
    NUMBER("[0-9]{1,19}", false),
    NAME("[A-Z][A-Z0-9_]{0,59}", false),
    LIST("[a-z][a-z0-9_]{0,39}", false),
    USERNAME("[a-z][a-z0-9.-]{2,39}", false),
    FIGURE("[a-z]{3,12}(\\.[A-Z0-9_.]{1,60})?", false),
    DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}", false),
    HASH("[0-9a-f]{16}", false),
    KEY_COMMAND("[a-z]{3,12}( DH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})?", false);

    private final Pattern pattern;
    private final boolean ignoresCase;

    ReferenceFormat(String pattern, boolean anyLetters) {
        this.pattern = Pattern.compile(pattern);
        this.ignoresCase = anyLetters;
    }

    /** Returns the reference in the spelling that the application itself uses. */
    public String normalise(String typed) {
        return ignoresCase ? typed.strip().toUpperCase(Locale.ROOT) : typed;
    }

    public boolean matches(String typed) {
        return pattern.matcher(normalise(typed)).matches();
    }
}
