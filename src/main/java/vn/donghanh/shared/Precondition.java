package vn.donghanh.shared;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a step: the screen lists it before anyone tries, and the same value refuses when it is not met.
 *
 * @param arguments codes and numbers for the words, never a name or free text
 * @param field last part, or parts, of the control's id at which it is met; null when it belongs to no single one
 */
public record Precondition(BusinessRule rule, boolean met, List<Object> arguments, @Nullable String field)
        implements Serializable {
    public Precondition {
        arguments = List.copyOf(arguments);
    }

    public static Precondition of(BusinessRule rule, boolean met, Object... arguments) {
        return new Precondition(rule, met, List.of(arguments), null);
    }

    /** The same condition, met at this field of the form. */
    public Precondition at(String control) {
        return new Precondition(rule, met, arguments, control);
    }

    /** The same condition, to be met anew. */
    public Precondition asUnmet() {
        return new Precondition(rule, false, arguments, field);
    }

    /** @throws RuleViolationException naming everything that is not met, so that nobody mends one lack only to meet the next */
    public static void requireAll(List<Precondition> requirements) {
        List<RuleViolationException> lacks = requirements.stream()
                .filter(requirement -> !requirement.met())
                .map(Precondition::toException)
                .toList();
        if (!lacks.isEmpty()) {
            throw RuleViolationException.combine(lacks);
        }
    }

    private RuleViolationException toException() {
        return field == null
                ? new RuleViolationException(rule, arguments.toArray())
                : RuleViolationException.at(field, rule, arguments.toArray());
    }

    /** What it is called in a list of conditions; the rule's own words say what is wrong. */
    public String labelKey() {
        return rule.key().replaceFirst("^rule\\.", "require.");
    }
}
