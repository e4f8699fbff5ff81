package vn.donghanh.reporting.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private final Map<String, Range> ranges = new LinkedHashMap<>();
    private final List<LinearRelation> relations = new ArrayList<>();
    private boolean isPossible = true;

    void add(String variable, long least, long most) {
        ranges.put(variable, new Range(least, most));
    }

    /** A bound of a single variable narrows its range, which is faster than a relation. */
    void add(LinearRelation relation) {
        relation.factors().keySet().forEach(this::range);
        if (relation.exact() || relation.factors().size() > 1) {
            relations.add(relation);
        } else if (relation.factors().isEmpty()) {
            isPossible &= relation.holds(Map.of());
        } else {
            relation.factors()
                    .forEach((name, factor) -> ranges.compute(
                            name,
                            (key, range) -> factor > 0
                                    ? new Range(
                                            Math.max(range(name).least(), -Math.floorDiv(-relation.constant(), factor)),
                                            range(name).most())
                                    : new Range(
                                            range(name).least(),
                                            Math.min(range(name).most(), Math.floorDiv(relation.constant(), factor)))));
        }
    }

    /**
     * Minimises the parts that no relation links, each by itself. Where every variable is in at most one sum, the cheapest variables simply take what is left of
     * it; else without whole numbers first, because the solution of most tables is whole by itself.
     */
    Optional<Map<String, Long>> minimise(Map<String, Long> weights) {
        if (!isPossible || ranges.values().stream().anyMatch(range -> range.least() > range.most())) {
            return Optional.empty();
        }
        Map<String, Long> values = new LinkedHashMap<>();
        for (IntegerProgram part : parts()) {
            Optional<Map<String, Long>> solution =
                    part.hasOnlySeparateSums() ? part.minimiseSums(weights) : part.solve(weights);
            if (solution.isEmpty()) {
                return Optional.empty();
            }
            values.putAll(solution.get());
        }
        return Optional.of(values);
    }

    private Collection<IntegerProgram> parts() {
        Map<String, IntegerProgram> parts = new LinkedHashMap<>();
        ranges.forEach((name, range) -> {
            IntegerProgram part = new IntegerProgram();
            part.ranges.put(name, range);
            parts.put(name, part);
        });
        Set<IntegerProgram> all = new LinkedHashSet<>(parts.values());
        for (LinearRelation relation : relations) {
            Set<IntegerProgram> linked = new LinkedHashSet<>();
            relation.factors().keySet().forEach(name -> linked.add(Objects.requireNonNull(parts.get(name), name)));
            all.removeAll(linked);
            IntegerProgram joined = linked.stream().findFirst().orElseGet(IntegerProgram::new);
            linked.stream().skip(1).forEach(part -> {
                joined.ranges.putAll(part.ranges);
                joined.relations.addAll(part.relations);
                part.ranges.keySet().forEach(name -> parts.put(name, joined));
            });
            joined.relations.add(relation);
            all.add(joined);
        }
        return all;
    }

    private Optional<Map<String, Long>> solve(Map<String, Long> weights) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(IntegerStrategy.DEFAULT.withParallelism(() -> 1));
        model.options.time_abort = MOST_MILLIS;
        Map<String, Variable> variables = new LinkedHashMap<>();
        ranges.forEach((name, range) -> {
            Variable variable = model.newVariable(name)
                    .lower(range.least())
                    .upper(range.most())
                    .weight(weights.getOrDefault(name, 0L));
            // else the middle of the range is computed exactly, which takes longer than the program itself
            variable.setValue(BigDecimal.valueOf(range.least()));
            variables.put(name, variable);
        });
        relations.forEach(relation -> add(model, variables, relation));
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

    private static void add(ExpressionsBasedModel model, Map<String, Variable> variables, LinearRelation relation) {
        Expression expression = model.newExpression("r" + model.countExpressions());
        relation.factors()
                .forEach((name, factor) -> expression.set(Objects.requireNonNull(variables.get(name)), factor));
        if (relation.exact()) {
            expression.level(relation.constant());
        } else {
            expression.lower(relation.constant());
        }
    }

    private boolean hasOnlySeparateSums() {
        Set<String> used = new HashSet<>();
        return relations.stream()
                .allMatch(relation -> relation.exact()
                        && relation.factors().entrySet().stream()
                                .allMatch(factor -> Math.abs(factor.getValue()) == 1 && used.add(factor.getKey())));
    }

    private Optional<Map<String, Long>> minimiseSums(Map<String, Long> weights) {
        Map<String, Long> values = new LinkedHashMap<>();
        ranges.forEach(
                (name, range) -> values.put(name, weights.getOrDefault(name, 0L) < 0 ? range.most() : range.least()));
        for (LinearRelation relation : relations) {
            relation.factors()
                    .forEach((name, factor) -> values.put(
                            name, factor > 0 ? range(name).least() : range(name).most()));
            long rest = relation.constant();
            for (Map.Entry<String, Long> factor : relation.factors().entrySet()) {
                rest -= factor.getValue() * value(values, factor.getKey());
            }
            List<Map.Entry<String, Long>> cheapest = relation.factors().entrySet().stream()
                    .sorted(Comparator.comparingLong(
                            factor -> factor.getValue() * weights.getOrDefault(factor.getKey(), 0L)))
                    .toList();
            for (Map.Entry<String, Long> factor : cheapest) {
                Range range = range(factor.getKey());
                long more = Math.max(0, Math.min(rest, range.most() - range.least()));
                values.merge(factor.getKey(), factor.getValue() * more, Long::sum);
                rest -= more;
            }
            if (rest != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static long value(Map<String, Long> values, String name) {
        return values.getOrDefault(name, 0L);
    }

    /** Returns the solution; empty when it is not whole or breaks a bound or relation. */
    private Optional<Map<String, Long>> wholeNumbers(Optimisation.Result result) {
        Map<String, Long> values = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<String, Range> variable : ranges.entrySet()) {
            BigDecimal exact = result.get(index++);
            BigDecimal value = exact.setScale(0, RoundingMode.HALF_EVEN);
            if (exact.subtract(value).abs().compareTo(TOLERANCE) > 0
                    || !variable.getValue().contains(value.longValueExact())) {
                return Optional.empty();
            }
            values.put(variable.getKey(), value.longValueExact());
        }
        return relations.stream().allMatch(relation -> relation.holds(values)) ? Optional.of(values) : Optional.empty();
    }

    private Range range(String name) {
        Range range = ranges.get(name);
        if (range == null) {
            throw new IllegalArgumentException("no variable " + name);
        }
        return range;
    }
}
