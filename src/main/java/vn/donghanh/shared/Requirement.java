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
public record Requirement(Rule rule, boolean met, List<Object> arguments, @Nullable String field)
        implements Serializable {
    public Requirement {
        arguments = List.copyOf(arguments);
    }

    public static Requirement of(Rule rule, boolean met, Object... arguments) {
        return new Requirement(rule, met, List.of(arguments), null);
    }

    /** The same condition, met at this field of the form. */
    public Requirement at(String control) {
        return new Requirement(rule, met, arguments, control);
    }

    /** The same condition, to be met anew. */
    public Requirement open() {
        return new Requirement(rule, false, arguments, field);
    }

    /** @throws RuleViolation naming everything that is not met, so that nobody mends one lack only to meet the next */
    public static void demand(List<Requirement> requirements) {
        List<RuleViolation> lacks = requirements.stream()
                .filter(requirement -> !requirement.met())
                .map(Requirement::refusal)
                .toList();
        if (!lacks.isEmpty()) {
            throw RuleViolation.together(lacks);
        }
    }

    private RuleViolation refusal() {
        return field == null
                ? new RuleViolation(rule, arguments.toArray())
                : RuleViolation.at(field, rule, arguments.toArray());
    }

    /** What it is called in a list of conditions; the rule's own words say what is wrong. */
    public String labelKey() {
        return rule.key().replaceFirst("^rule\\.", "require.");
    }
}
