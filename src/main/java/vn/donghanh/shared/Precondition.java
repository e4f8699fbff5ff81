package vn.donghanh.shared;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A precondition of an action. Screens list it before the action is tried, and the same object refuses the action when
 * it is not met.
 *
 * @param arguments codes and numbers for the message, never a name or free text
 * @param field last part or parts of the id of the control in which it can be met; null when it belongs to no
 *     single control
 */
public record Precondition(BusinessRule rule, boolean met, List<Serializable> arguments, @Nullable String field)
        implements Serializable {
    public Precondition {
        arguments = List.copyOf(arguments);
    }

    public static Precondition of(BusinessRule rule, boolean met, Serializable... arguments) {
        return new Precondition(rule, met, List.of(arguments), null);
    }

    /** Returns a precondition of which is known already that it is not met. */
    public static Precondition unmet(BusinessRule rule, Serializable... arguments) {
        return of(rule, false, arguments);
    }

    /** Returns those that are not met, in their order. */
    public static List<Precondition> unmet(List<Precondition> preconditions) {
        return preconditions.stream()
                .filter(precondition -> !precondition.met())
                .toList();
    }

    /** Returns what refused a value that could not be read, to be reported with what else is wrong. */
    public static List<Precondition> unmet(RuleViolationException refused) {
        return refused.allViolations().stream()
                .map(refusal -> new Precondition(
                        refusal.rule(),
                        false,
                        refusal.arguments().stream()
                                .map(Serializable.class::cast)
                                .toList(),
                        refusal.field()))
                .toList();
    }

    /** Returns the same precondition, tied to a form field, or to none. */
    public Precondition at(@Nullable String control) {
        return new Precondition(rule, met, arguments, control);
    }

    /** Returns the same precondition as not met. */
    public Precondition asUnmet() {
        return new Precondition(rule, false, arguments, field);
    }

    /**
     * Requires that all preconditions are met.
     *
     * @throws RuleViolationException with every unmet precondition at once, so that users can correct them in one
     *     round
     */
    public static void requireAll(List<Precondition> preconditions) {
        List<RuleViolationException> violations =
                unmet(preconditions).stream().map(Precondition::toException).toList();
        if (!violations.isEmpty()) {
            throw RuleViolationException.combine(violations);
        }
    }

    private RuleViolationException toException() {
        return field == null
                ? new RuleViolationException(rule, arguments.toArray())
                : RuleViolationException.at(field, rule, arguments.toArray());
    }

    /** Returns the message key of its label in a list of preconditions; the rule's own message says what is wrong. */
    public String labelKey() {
        return rule.key().replaceFirst("^rule\\.", "require.");
    }
}
