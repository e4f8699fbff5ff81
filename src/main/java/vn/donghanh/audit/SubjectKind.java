package vn.donghanh.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of things an event may be about, each with how a reference to one is written. An address may hold anything, a client's name too,
 * and the log keeps it for good: what is not written so becomes {@code ?}.
 */
enum SubjectKind {
    CASE("case", Form.CASE),
    DISCLOSURE("disclosure", Form.DISCLOSURE),
    SAMPLE("sample", Form.SAMPLE),
    ACCOUNT("account", Form.USERNAME),
    AUDIT("audit", Form.REF),
    BOUND("bound", Form.NAME),
    CENTRE("centre", Form.NUMBER),
    CLOSURE("closure", Form.REF),
    CODE_LIST("codeList", Form.LIST),
    CONSENT("consent", Form.REF),
    CONTACT("contact", Form.REF),
    CORRECTION("correction", Form.REF),
    COUNTED("counted", Form.NAME),
    DEADLINE("deadline", Form.NAME),
    DELEGATION("delegation", Form.REF),
    DRAFT("draft", Form.REF),
    FIGURE("figure", Form.FIGURE),
    FINDING("finding", Form.REF),
    FOLLOW_UP("follow_up", Form.REF),
    /** A client's vital interest, or the basis in law of a refusal. */
    GROUND("ground", Form.REF, Form.NAME),
    HOLIDAY("holiday", Form.DAY),
    /** What was done to the keys; by command in words of the product. */
    KEYS("keys", Form.NAME, Form.KEY_COMMAND),
    LAWFUL("lawful", Form.REF),
    MERGE("merge", Form.REF),
    NOTE("note", Form.REF),
    OPENING("opening", Form.REF),
    ORGANISATION("organisation", Form.REF),
    PAIR("pair", Form.NUMBER),
    RETENTION("retention", Form.NAME),
    ROLE("role", Form.NAME),
    SERVICE("service", Form.NAME),
    STAFF("staff", Form.NUMBER),
    STAY("stay", Form.REF),
    /** A return by its reference, or the target it is entered for. */
    TARGET_RETURN("targetReturn", Form.REF, Form.NAME),
    TASK("task", Form.REF),
    UNIT("unit", Form.REF);

    private static final String UNKNOWN = "?";

    /** A code of the product, an instant or a number: what narrows a reference. */
    private static final Pattern DETAIL = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    private static final Map<String, SubjectKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.written, kind -> kind));

    private final String written;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<Form> forms;

    SubjectKind(String written, Form... forms) {
        this.written = written;
        this.forms = List.of(forms);
    }

    /** @throws IllegalArgumentException for a kind that has no form yet */
    static SubjectKind named(String kind) {
        SubjectKind known = BY_NAME.get(kind);
        if (known == null) {
            throw new IllegalArgumentException("No form is known for references of the kind " + kind);
        }
        return known;
    }

    /** The reference as the log holds it. */
    String ref(String typed) {
        return forms.stream()
                .filter(form -> form.fits(form.written(typed)))
                .findFirst()
                .map(form -> form.written(typed))
                .orElse(UNKNOWN);
    }

    static String detail(String code) {
        return DETAIL.matcher(code).matches() ? code : UNKNOWN;
    }

    private enum Form {
        /** Read in any letters, as addresses are. */
        CASE("DH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", true),
        DISCLOSURE("CG-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", true),
        SAMPLE("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", false),
        REF("[0-9a-hjkmnp-tv-z]{26}", false),
        NUMBER("[0-9]{1,19}", false),
        NAME("[A-Z][A-Z0-9_]{0,59}", false),
        LIST("[a-z][a-z0-9_]{0,39}", false),
        USERNAME("[a-z][a-z0-9.-]{2,39}", false),
        FIGURE("[a-z]{3,12}(\\.[A-Z0-9_.]{1,60})?", false),
        DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}", false),
        KEY_COMMAND("[a-z]{3,12}( DH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})?", false);

        private final Pattern pattern;
        private final boolean anyLetters;

        Form(String pattern, boolean anyLetters) {
            this.pattern = Pattern.compile(pattern);
            this.anyLetters = anyLetters;
        }

        String written(String typed) {
            return anyLetters ? typed.strip().toUpperCase(Locale.ROOT) : typed;
        }

        boolean fits(String ref) {
            return pattern.matcher(ref).matches();
        }
    }
}
