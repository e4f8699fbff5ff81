package vn.donghanh.shared;

import java.io.Serializable;
import java.util.List;

/**
 * One condition of a step: the screen lists it before anyone tries, and the same value refuses when it is not met.
 *
 * @param arguments codes and numbers for the words, never a name or free text
 */
public record Requirement(Rule rule, boolean met, List<Object> arguments) implements Serializable {
    public Requirement {
        arguments = List.copyOf(arguments);
    }

    public static Requirement of(Rule rule, boolean met, Object... arguments) {
        return new Requirement(rule, met, List.of(arguments));
    }

    /** @throws RuleViolation naming everything that is not met, so that nobody mends one lack only to meet the next */
    public static void demand(List<Requirement> requirements) {
        List<RuleViolation> lacks = requirements.stream()
                .filter(requirement -> !requirement.met())
                .map(lack -> new RuleViolation(lack.rule(), lack.arguments().toArray()))
                .toList();
        if (!lacks.isEmpty()) {
            throw RuleViolation.together(lacks);
        }
    }

    /** What it is called in a list of conditions; the rule's own words say what is wrong. */
    public String labelKey() {
        return rule.key().replaceFirst("^rule\\.", "require.");
    }
}
