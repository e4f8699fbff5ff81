package vn.donghanh.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.Settings;
import vn.donghanh.signin.session.RunAs;

/** At its first start a trial installation gets its made-up cases, told step by step by the people who would have taken them. */
@ApplicationScoped
class DemoData {
    /** After the demo people. */
    private static final int PRIORITY = 2000;

    private static final System.Logger LOG = System.getLogger(DemoData.class.getName());

    @Inject
    Settings settings;

    @Inject
    DemoProgressRepository mark;

    @Inject
    DemoScenarioRunner play;

    @Inject
    ApplicationClock time;

    @Inject
    RunAs actingAs;

    @Inject
    Clock clock;

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        if (!settings.demo()) {
            return;
        }
        switch (mark.state()) {
            case LOADED -> {
                // told once
            }
            case CUT_SHORT -> LOG.log(
                    System.Logger.Level.ERROR,
                    "The demo cases were left half loaded by an earlier start. Remove the data directory and start"
                            + " again to have all of them.");
            case TO_LOAD -> load();
        }
    }

    private void load() {
        Instant now = clock.instant();
        mark.begin();
        List<DemoClient> people = DemoClient.all();
        Map<String, List<DemoStep>> stories = DemoStep.all().stream().collect(Collectors.groupingBy(DemoStep::key));
        Map<String, List<DemoNeed>> needs = DemoNeed.all().stream().collect(Collectors.groupingBy(DemoNeed::client));
        DemoProgress progress = new DemoProgress(people.size(), now);
        LOG.log(System.Logger.Level.INFO, progress.begins());
        int told = 0;
        int broken = 0;
        for (DemoClient person : people) {
            DemoScenario tale = new DemoScenario(person, needs.getOrDefault(person.key(), List.of()));
            if (!tell(tale, DemoStep.inOrder(stories.getOrDefault(person.key(), List.of()), now), now)) {
                broken++;
            }
            told++;
            progress.after(told, clock.instant()).ifPresent(words -> LOG.log(System.Logger.Level.INFO, words));
        }
        mark.end();
        LOG.log(
                broken == 0 ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
                progress.ends(broken, clock.instant()));
    }

    /** A story that breaks off stays as far as it came; the others are told all the same. */
    private boolean tell(DemoScenario tale, List<DemoStep> steps, Instant now) {
        Instant last = Instant.EPOCH;
        for (DemoStep step : steps) {
            Instant planned = step.at(now);
            Instant next = planned.isAfter(last) ? planned : last.plus(Duration.ofMinutes(20));
            Instant at = next.isAfter(now) ? now : next;
            last = at;
            try {
                time.at(at, () -> actingAs.run(step.actor(), () -> play.play(tale, step)));
            } catch (RuntimeException refused) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Demo case " + step.key() + " stops at " + step.step() + ", " + step.when() + " days ago",
                        refused);
                return false;
            }
        }
        return true;
    }
}
