package vn.donghanh.demo;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.donghanh.demo.register.DemoRegisters;
import vn.donghanh.demo.report.DemoReports;

/** Runs the steps of a story, each through its own use case. Which part plays a step, the parts say themselves. */
@ApplicationScoped
class DemoScenarioRunner {
    @Inject
    @Any
    Instance<Part> parts;

    @Inject
    DemoRegisters registers;

    @Inject
    DemoReports reports;

    private Map<String, Action> actions = Map.of();

    /** A part of the demonstration. */
    interface Part {
        /** Returns the steps of the stories that are its own, by the name that they have in the files. */
        Map<String, Action> steps();
    }

    @FunctionalInterface
    interface Action {
        void play(DemoScenario scenario, DemoStep step);
    }

    @PostConstruct
    void collect() {
        actions = actions(parts.stream().map(Part::steps).toList(), List.of(registers.steps(), reports.steps()));
    }

    /**
     * Returns what plays each step.
     *
     * @param apart the steps of parts that know no story of a case; they take detail and words
     * @throws IllegalStateException if two parts claim the same step
     */
    static Map<String, Action> actions(
            List<Map<String, Action>> steps, List<Map<String, BiConsumer<String, String>>> apart) {
        Map<String, Action> actions = new HashMap<>();
        steps.forEach(part -> part.forEach((name, action) -> add(actions, name, action)));
        apart.forEach(part -> part.forEach(
                (name, action) -> add(actions, name, (scenario, step) -> action.accept(step.detail(), step.words()))));
        return actions;
    }

    private static void add(Map<String, Action> actions, String name, Action action) {
        if (actions.putIfAbsent(name, action) != null) {
            throw new IllegalStateException("Two parts play " + name);
        }
    }

    void play(DemoScenario scenario, DemoStep step) {
        Action action = actions.get(step.step());
        if (action == null) {
            throw new IllegalStateException("No such step: " + step.step());
        }
        action.play(scenario, step);
    }
}
