package vn.donghanh.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.donghanh.shared.ReferenceForm;

/**
 * The kinds of things an event may be about, each with how a reference to one is written. An address may hold anything, a client's name too,
 * and the log keeps it for good: what is not written so becomes {@code ?}.
 */
enum SubjectKind {
    CASE("case", ReferenceForm.CASE),
    DISCLOSURE("disclosure", ReferenceForm.DISCLOSURE),
    SAMPLE("sample", ReferenceForm.SAMPLE),
    ACCOUNT("account", ReferenceForm.USERNAME),
    AUDIT("audit", ReferenceForm.REF),
    BOUND("bound", ReferenceForm.NAME),
    CENTRE("centre", ReferenceForm.NUMBER),
    CLOSURE("closure", ReferenceForm.REF),
    CODE_LIST("codeList", ReferenceForm.LIST),
    CONSENT("consent", ReferenceForm.REF),
    CONTACT("contact", ReferenceForm.REF),
    CORRECTION("correction", ReferenceForm.REF),
    COUNTED("counted", ReferenceForm.NAME),
    DEADLINE("deadline", ReferenceForm.NAME),
    DELEGATION("delegation", ReferenceForm.REF),
    DRAFT("draft", ReferenceForm.REF),
    FIGURE("figure", ReferenceForm.FIGURE),
    FINDING("finding", ReferenceForm.REF),
    FOLLOW_UP("follow_up", ReferenceForm.REF),
    /** A client's vital interest, or the basis in law of a refusal. */
    GROUND("ground", ReferenceForm.REF, ReferenceForm.NAME),
    HOLIDAY("holiday", ReferenceForm.DAY),
    /** What was done to the keys; by command in words of the product. */
    KEYS("keys", ReferenceForm.NAME, ReferenceForm.KEY_COMMAND),
    LAWFUL("lawful", ReferenceForm.REF),
    MERGE("merge", ReferenceForm.REF),
    /** Where somebody tried to sign in from, as part of a hash. */
    NETWORK("network", ReferenceForm.HASH),
    NOTE("note", ReferenceForm.REF),
    OPENING("opening", ReferenceForm.REF),
    ORGANISATION("organisation", ReferenceForm.REF),
    PAIR("pair", ReferenceForm.NUMBER),
    RETENTION("retention", ReferenceForm.NAME),
    ROLE("role", ReferenceForm.NAME),
    SERVICE("service", ReferenceForm.NAME),
    STAFF("staff", ReferenceForm.NUMBER),
    STAY("stay", ReferenceForm.REF),
    /** A return by its reference, or the target it is entered for. */
    TARGET_RETURN("targetReturn", ReferenceForm.REF, ReferenceForm.NAME),
    TASK("task", ReferenceForm.REF),
    UNIT("unit", ReferenceForm.REF);

    private static final String UNKNOWN = "?";

    /** A code of the product, an instant or a number: what narrows a reference. */
    private static final Pattern DETAIL = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    private static final Map<String, SubjectKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.written, kind -> kind));

    private final String written;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<ReferenceForm> forms;

    SubjectKind(String written, ReferenceForm... forms) {
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
                .filter(form -> form.fits(typed))
                .findFirst()
                .map(form -> form.written(typed))
                .orElse(UNKNOWN);
    }

    static String detail(String code) {
        return DETAIL.matcher(code).matches() ? code : UNKNOWN;
    }
}
