package vn.donghanh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.demo.DemoScenarioRunner.Action;
import vn.donghanh.demo.DemoScenarioRunner.Part;
import vn.donghanh.demo.register.DemoRegisters;
import vn.donghanh.demo.report.DemoReports;
import vn.donghanh.house.Product;

/** Every step of the stories is played by one part of the demonstration. */
class DemoScenarioRunnerTest {
    private static final Action NOTHING = (scenario, step) -> {};

    private final Map<String, Action> actions = DemoScenarioRunner.actions(
            Product.CLASSES.get(Part.class).getAllSubclasses().stream()
                    .map(type -> part(type.reflect()).steps())
                    .toList(),
            List.of(new DemoRegisters().steps(), new DemoReports().steps()));

    @Test
    void everyStepOfTheFilesHasAPart() {
        Set<String> names = DemoStep.all().stream().map(DemoStep::step).collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(150);
        assertThat(actions.keySet()).containsAll(names);
    }

    @Test
    void noTwoPartsPlayTheSameStep() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DemoScenarioRunner.actions(
                        List.of(Map.of("note", NOTHING)), List.of(Map.of("note", (detail, words) -> {}))))
                .withMessageContaining("note");
    }

    @Test
    void unknownStepStopsTheStory() {
        DemoStep unknown = new DemoStep("ly", "3", "09:00", "worker1", "job-propos", "", "");
        assertThatIllegalStateException()
                .isThrownBy(() -> new DemoScenarioRunner().play(null, unknown))
                .withMessageContaining("job-propos");
    }

    private static Part part(Class<?> type) {
        try {
            return (Part) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
