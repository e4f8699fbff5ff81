package vn.donghanh.shared;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by a rule of the domain. Carries codes and numbers only, never a name or free text: its message may be logged.
 * The transaction rolls back; the screen keeps what was typed and shows the rule's words.
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

    /** A refusal that belongs to one field of the form; {@code field} is the last part of the control's id, or its last parts in a row of several. */
    public static RuleViolationException at(String field, BusinessRule rule, Object... arguments) {
        return new RuleViolationException(rule, field, arguments);
    }

    /** What was given, or the refusal of the field that it was left out of. */
    public static <T> T requireValue(@Nullable T given, String field, BusinessRule rule) {
        if (given == null) {
            throw at(field, rule);
        }
        return given;
    }

    /** The same refusal, tied to a field of the form, for a rule that cannot know in which field its value stood. */
    public RuleViolationException withField(String formField) {
        return field == null ? new RuleViolationException(rule, formField, arguments.toArray()) : this;
    }

    /** Several refusals at once: the first, which carries the others as suppressed. */
    public static RuleViolationException combine(List<RuleViolationException> refusals) {
        RuleViolationException first = refusals.get(0);
        refusals.stream().skip(1).forEach(first::addSuppressed);
        return first;
    }

    /** This refusal and those thrown together with it, in their order. */
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
