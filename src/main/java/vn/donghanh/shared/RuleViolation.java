package vn.donghanh.shared;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by a rule of the domain. Carries codes and numbers only, never a name or free text: its message may be logged.
 * The transaction rolls back; the screen keeps what was typed and shows the rule's words.
 */
public class RuleViolation extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public RuleViolation(Rule rule, Object... arguments) {
        this(rule, null, arguments);
    }

    private RuleViolation(Rule rule, @Nullable String field, Object... arguments) {
        super(rule.key());
        this.rule = rule;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** A refusal that belongs to one field of the form; {@code field} is the last part of the control's id. */
    public static RuleViolation at(String field, Rule rule, Object... arguments) {
        return new RuleViolation(rule, field, arguments);
    }

    public Rule rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public @Nullable String field() {
        return field;
    }
}
