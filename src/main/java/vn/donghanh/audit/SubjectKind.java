package vn.donghanh.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.ReferenceFormat;

/**
 * The kinds of subjects of an audit event, each with the format of its references. A reference may come from a URL and hold anything, even a
 * client's name, and the log is never deleted: a value that does not have the format is recorded as {@code ?}.
 */
enum SubjectKind {
    CASE("case", ReferenceFormat.CASE),
    DELIVERY("delivery", ReferenceFormat.REF),
    DISCLOSURE("disclosure", ReferenceFormat.DISCLOSURE),
    PROGRAMME_PLAN("programmePlan", ReferenceFormat.REF),
    SAMPLE("sample", ReferenceFormat.SAMPLE),
    ACCOUNT("account", ReferenceFormat.USERNAME),
    AUDIT("audit", ReferenceFormat.REF),
    BOUND("bound", ReferenceFormat.NAME),
    CENTRE("centre", ReferenceFormat.NUMBER),
    CLOSURE("closure", ReferenceFormat.REF),
    COMPLAINT("complaint", ReferenceFormat.REF),
    CODE_LIST("codeList", ReferenceFormat.LIST),
    COMMUNITY_MODEL("communityModel", ReferenceFormat.REF),
    COMMUNITY_TRAINING("communityTraining", ReferenceFormat.REF),
    CASE_HANDOVER("caseHandover", ReferenceFormat.REF),
    CONFERENCE("conference", ReferenceFormat.REF),
    CONSENT("consent", ReferenceFormat.REF),
    CONTACT("contact", ReferenceFormat.REF),
    CORRECTION("correction", ReferenceFormat.REF),
    COUNTED("counted", ReferenceFormat.NAME),
    COVER("cover", ReferenceFormat.REF),
    DEADLINE("deadline", ReferenceFormat.NAME),
    DELEGATION("delegation", ReferenceFormat.REF),
    DOCUMENT("document", ReferenceFormat.REF),
    DRAFT("draft", ReferenceFormat.REF),
    FEEDBACK("feedback", ReferenceFormat.REF),
    FIGURE("figure", ReferenceFormat.FIGURE),
    FINDING("finding", ReferenceFormat.REF),
    FOLLOW_UP("follow_up", ReferenceFormat.REF),
    /** A printed form. */
    FORM("form", ReferenceFormat.REF),
    /** A kind of goods in the stock. */
    GOODS("goods", ReferenceFormat.NAME),
    /** A client's vital interest, or the legal basis of a refusal. */
    GROUND("ground", ReferenceFormat.REF, ReferenceFormat.NAME),
    HANDOVER("handover", ReferenceFormat.REF),
    HOLIDAY("holiday", ReferenceFormat.DAY),
    /** A key operation; started by command, in the terms of the command line. */
    KEYS("keys", ReferenceFormat.NAME, ReferenceFormat.KEY_COMMAND),
    LAWFUL("lawful", ReferenceFormat.REF),
    LOAN("loan", ReferenceFormat.REF),
    MERGE("merge", ReferenceFormat.REF),
    /** The network of a sign-in attempt or of a refused request, as a truncated hash. */
    NETWORK("network", ReferenceFormat.HASH),
    NOTE("note", ReferenceFormat.REF),
    OPENING("opening", ReferenceFormat.REF),
    ORGANISATION("organisation", ReferenceFormat.REF),
    /** An anonymous contact without a case. */
    OUTREACH("outreach", ReferenceFormat.REF),
    PAIR("pair", ReferenceFormat.NUMBER),
    /** The closing of a reporting period. */
    PERIOD_SNAPSHOT("periodSnapshot", ReferenceFormat.REF),
    REPORT("report", ReferenceFormat.REF),
    PLACEMENT("placement", ReferenceFormat.REF),
    /** People of a model, or money. */
    REGISTER_ENTRY("registerEntry", ReferenceFormat.REF),
    RETENTION("retention", ReferenceFormat.NAME),
    ROLE("role", ReferenceFormat.NAME),
    SCREENING("screening", ReferenceFormat.REF),
    SERVICE("service", ReferenceFormat.NAME),
    SHEET("sheet", ReferenceFormat.REF),
    STAFF("staff", ReferenceFormat.NUMBER),
    STAFF_COURSE("staffCourse", ReferenceFormat.REF),
    STAY("stay", ReferenceFormat.REF),
    INCIDENT("incident", ReferenceFormat.REF),
    /** A return by its reference, or the target it is entered for. */
    TARGET_RETURN("targetReturn", ReferenceFormat.REF, ReferenceFormat.NAME),
    SUPPORT_REFERRAL("supportReferral", ReferenceFormat.REF),
    TASK("task", ReferenceFormat.REF),
    TRANSFER("transfer", ReferenceFormat.REF),
    UNIT("unit", ReferenceFormat.REF),
    UPLOAD("upload", ReferenceFormat.REF);

    private static final String UNKNOWN = "?";

    /** Format of details: a code of the product, an instant or a number. */
    private static final Pattern DETAIL = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    private static final Map<String, SubjectKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.code, kind -> kind));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable copy
    private final List<ReferenceFormat> formats;

    SubjectKind(String written, ReferenceFormat... forms) {
        this.code = written;
        this.formats = List.of(forms);
    }

    /** @throws IllegalArgumentException for a kind without a format */
    static SubjectKind fromName(String kind) {
        SubjectKind subjectKind = BY_NAME.get(kind);
        if (subjectKind == null) {
            throw new IllegalArgumentException("No form is known for references of the kind " + kind);
        }
        return subjectKind;
    }

    /**
     * Returns the reference as the log records it.
     *
     * @param typed null when an address lacks it
     */
    String sanitizeReference(@Nullable String typed) {
        return typed == null
                ? UNKNOWN
                : formats.stream()
                        .filter(form -> form.matches(typed))
                        .findFirst()
                        .map(form -> form.normalise(typed))
                        .orElse(UNKNOWN);
    }

    static String sanitizeDetail(String code) {
        return DETAIL.matcher(code).matches() ? code : UNKNOWN;
    }
}
