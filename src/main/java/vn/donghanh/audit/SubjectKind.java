package vn.donghanh.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.donghanh.shared.ReferenceFormat;

/**
 * The kinds of things an event may be about, each with how a reference to one is written. An address may hold anything, a client's name too,
 * and the log keeps it for good: what is not written so becomes {@code ?}.
 */
enum SubjectKind {
    CASE("case", ReferenceFormat.CASE),
    DISCLOSURE("disclosure", ReferenceFormat.DISCLOSURE),
    SAMPLE("sample", ReferenceFormat.SAMPLE),
    ACCOUNT("account", ReferenceFormat.USERNAME),
    AUDIT("audit", ReferenceFormat.REF),
    BOUND("bound", ReferenceFormat.NAME),
    CENTRE("centre", ReferenceFormat.NUMBER),
    CLOSURE("closure", ReferenceFormat.REF),
    CODE_LIST("codeList", ReferenceFormat.LIST),
    CONSENT("consent", ReferenceFormat.REF),
    CONTACT("contact", ReferenceFormat.REF),
    CORRECTION("correction", ReferenceFormat.REF),
    COUNTED("counted", ReferenceFormat.NAME),
    DEADLINE("deadline", ReferenceFormat.NAME),
    DELEGATION("delegation", ReferenceFormat.REF),
    DRAFT("draft", ReferenceFormat.REF),
    FIGURE("figure", ReferenceFormat.FIGURE),
    FINDING("finding", ReferenceFormat.REF),
    FOLLOW_UP("follow_up", ReferenceFormat.REF),
    /** A client's vital interest, or the basis in law of a refusal. */
    GROUND("ground", ReferenceFormat.REF, ReferenceFormat.NAME),
    HOLIDAY("holiday", ReferenceFormat.DAY),
    /** What was done to the keys; by command in words of the product. */
    KEYS("keys", ReferenceFormat.NAME, ReferenceFormat.KEY_COMMAND),
    LAWFUL("lawful", ReferenceFormat.REF),
    MERGE("merge", ReferenceFormat.REF),
    /** Where somebody tried to sign in from, as part of a hash. */
    NETWORK("network", ReferenceFormat.HASH),
    NOTE("note", ReferenceFormat.REF),
    OPENING("opening", ReferenceFormat.REF),
    ORGANISATION("organisation", ReferenceFormat.REF),
    PAIR("pair", ReferenceFormat.NUMBER),
    RETENTION("retention", ReferenceFormat.NAME),
    ROLE("role", ReferenceFormat.NAME),
    SERVICE("service", ReferenceFormat.NAME),
    STAFF("staff", ReferenceFormat.NUMBER),
    STAY("stay", ReferenceFormat.REF),
    /** A return by its reference, or the target it is entered for. */
    TARGET_RETURN("targetReturn", ReferenceFormat.REF, ReferenceFormat.NAME),
    TASK("task", ReferenceFormat.REF),
    UNIT("unit", ReferenceFormat.REF);

    private static final String UNKNOWN = "?";

    /** A code of the product, an instant or a number: what narrows a reference. */
    private static final Pattern DETAIL = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    private static final Map<String, SubjectKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.code, kind -> kind));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<ReferenceFormat> formats;

    SubjectKind(String written, ReferenceFormat... forms) {
        this.code = written;
        this.formats = List.of(forms);
    }

    /** @throws IllegalArgumentException for a kind that has no form yet */
    static SubjectKind fromName(String kind) {
        SubjectKind known = BY_NAME.get(kind);
        if (known == null) {
            throw new IllegalArgumentException("No form is known for references of the kind " + kind);
        }
        return known;
    }

    /** The reference as the log holds it. */
    String sanitizeReference(String typed) {
        return formats.stream()
                .filter(form -> form.matches(typed))
                .findFirst()
                .map(form -> form.normalise(typed))
                .orElse(UNKNOWN);
    }

    static String sanitizeDetail(String code) {
        return DETAIL.matcher(code).matches() ? code : UNKNOWN;
    }
}
