package vn.donghanh.shared;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a business rule refuses an action. Carries codes and numbers only, never a name or free text, because its
 * message may be logged. The transaction rolls back; the screen keeps the input and shows the rule's message.
 */
public class RuleViolationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BusinessRule rule;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public RuleViolationException(BusinessRule rule, Object... arguments) {
        this(rule, null, arguments);
    }

    private RuleViolationException(BusinessRule rule, @Nullable String field, Object... arguments) {
        super(rule.key());
        this.rule = rule;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /**
     * Creates a violation tied to one form field; {@code field} is the last part of the control's id, or its last parts
     * in a repeated row.
     */
    public static RuleViolationException at(String field, BusinessRule rule, Object... arguments) {
        return new RuleViolationException(rule, field, arguments);
    }

    /**
     * Returns the value if present.
     *
     * @throws RuleViolationException at the field when the value is null
     */
    public static <T> T requireValue(@Nullable T value, String field, BusinessRule rule) {
        if (value == null) {
            throw at(field, rule);
        }
        return value;
    }

    /**
     * Returns the same violation, tied to a form field unless it has one already. For rules that cannot know which
     * field their value came from.
     */
    public RuleViolationException withField(String formField) {
        return field == null ? new RuleViolationException(rule, formField, arguments.toArray()) : this;
    }

    /** Combines several violations into one exception: the first, with the others as suppressed exceptions. */
    static RuleViolationException combine(List<RuleViolationException> violations) {
        RuleViolationException first = violations.get(0);
        violations.stream().skip(1).forEach(first::addSuppressed);
        return first;
    }

    /** Returns this violation and those combined with it, in order. */
    public List<RuleViolationException> allViolations() {
        Stream<RuleViolationException> others = Arrays.stream(getSuppressed())
                .filter(RuleViolationException.class::isInstance)
                .map(RuleViolationException.class::cast);
        return Stream.concat(Stream.of(this), others).toList();
    }

    public BusinessRule rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public @Nullable String field() {
        return field;
    }
}
