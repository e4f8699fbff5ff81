package vn.donghanh.reporting.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/** An integer program. Every solution is checked with whole numbers, and the solver uses one thread, so that the same program gives the same solution. */
final class IntegerProgram {
    static {
        System.setProperty("shut.up.ojAlgo", "true"); // it writes advice about the machine to the standard output
    }

    /** Longest time for one program. What is not found in time counts as impossible, so that more is hidden. */
    private static final long MOST_MILLIS = 5_000;

    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<LinearRelation> relations = new ArrayList<>();

    IntegerProgram() {
        model.options.integer(IntegerStrategy.DEFAULT.withParallelism(() -> 1));
        model.options.time_abort = MOST_MILLIS;
    }

    void add(String variable, long least, long most) {
        variables.put(variable, model.newVariable(variable).lower(least).upper(most));
    }

    void add(LinearRelation relation) {
        relations.add(relation);
        Expression expression = model.newExpression("r" + relations.size());
        relation.factors().forEach((name, factor) -> expression.set(variable(name), factor));
        if (relation.exact()) {
            expression.level(relation.constant());
        } else {
            expression.lower(relation.constant());
        }
    }

    void bound(String variable, long least, long most) {
        variable(variable).lower(least).upper(most);
    }

    /** Minimises without whole numbers first, because the solution of most tables is whole by itself. */
    Optional<Map<String, Long>> minimise(Map<String, Long> weights) {
        variables.forEach((name, variable) -> variable.weight(weights.getOrDefault(name, 0L)));
        Optimisation.Result relaxed = model.minimise();
        if (!relaxed.getState().isFeasible()) {
            return Optional.empty();
        }
        Optional<Map<String, Long>> whole = wholeNumbers(relaxed);
        if (whole.isPresent()) {
            return whole;
        }
        variables.values().forEach(variable -> variable.setInteger(true));
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible() ? wholeNumbers(result) : Optional.empty();
    }

    /** Returns the solution; empty when it is not whole or breaks a bound or relation. */
    private Optional<Map<String, Long>> wholeNumbers(Optimisation.Result result) {
        Map<String, Long> values = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<String, Variable> variable : variables.entrySet()) {
            BigDecimal exact = result.get(index++);
            BigDecimal value = exact.setScale(0, RoundingMode.HALF_EVEN);
            if (exact.subtract(value).abs().compareTo(TOLERANCE) > 0
                    || value.compareTo(variable.getValue().getLowerLimit()) < 0
                    || value.compareTo(variable.getValue().getUpperLimit()) > 0) {
                return Optional.empty();
            }
            values.put(variable.getKey(), value.longValueExact());
        }
        return relations.stream().allMatch(relation -> relation.holds(values)) ? Optional.of(values) : Optional.empty();
    }

    private Variable variable(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("no variable " + name);
        }
        return variable;
    }
}
