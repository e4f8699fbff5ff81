package vn.donghanh.person.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question of the profile. None must be answered; each may be left open for one of the four reasons. */
public enum ProfileField {
    SEX(Shape.ONE, names(SexOnPapers.values())),
    /** In the client's own words if they prefer. */
    GENDER(Shape.ONE_OR_WORDS, names(Gender.values())),
    ETHNIC_GROUP(Shape.ONE, "ethnic_group"),
    MOTHER_TONGUE(Shape.ONE, "mother_tongue"),
    INTERPRETER(Shape.ONE, List.of("YES", "NO")),
    EDUCATION(Shape.ONE, "education"),
    MARITAL_STATUS(Shape.ONE, "marital_status"),
    CHILDREN(Shape.ONE, IntStream.rangeClosed(0, 12).mapToObj(String::valueOf).toList()),
    CHILD_CARER(Shape.ONE, "child_carer"),
    OCCUPATION_BEFORE(Shape.WORDS, List.of()),
    HOUSING(Shape.ONE, "housing"),
    PAPERS(Shape.SEVERAL, "identity_paper"),
    POLICIES(Shape.SEVERAL, "social_policy"),
    DISABILITY(Shape.SEVERAL, "disability"),
    /** For what is read aloud to the client; also asked at the reception and with safe contact. */
    FORM_OF_ADDRESS(Shape.ONE, names(FormOfAddress.values()));

    /** How a question is answered. */
    public enum Shape {
        ONE,
        ONE_OR_WORDS,
        SEVERAL,
        WORDS
    }

    private final Shape shape;
    private final @Nullable String list;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<String> codes;

    /** The answers are the entries of a code list, which the administrator maintains. */
    ProfileField(Shape shape, String list) {
        this.shape = shape;
        this.list = list;
        this.codes = List.of();
    }

    /** The answers are fixed. */
    ProfileField(Shape shape, List<String> codes) {
        this.shape = shape;
        this.list = null;
        this.codes = List.copyOf(codes);
    }

    public Shape shape() {
        return shape;
    }

    /** Returns the code list of the answers; empty when they are fixed or free. */
    public Optional<String> list() {
        return Optional.ofNullable(list);
    }

    /** Returns the fixed answers; none for a field with a code list. */
    public List<String> codes() {
        return codes;
    }

    public boolean takesWords() {
        return shape == Shape.WORDS || shape == Shape.ONE_OR_WORDS;
    }

    /** Returns the code lists of all fields. */
    public static List<String> lists() {
        return Arrays.stream(values()).flatMap(field -> field.list().stream()).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
