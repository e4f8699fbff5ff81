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

/**
 * Loads the fictitious cases at the first start of a demo installation. Each step runs as the user who would have taken
 * it.
 */
@ApplicationScoped
class DemoData {
    /** Runs after the demo accounts have been created. */
    private static final int PRIORITY = 2000;

    /** The key of what needs the records of all cases, and so is played after them. */
    private static final String OF_ALL_CASES = "-";

    private static final System.Logger LOG = System.getLogger(DemoData.class.getName());

    @Inject
    Settings settings;

    @Inject
    DemoProgressRepository progress;

    @Inject
    DemoScenarioRunner runner;

    @Inject
    ApplicationClock time;

    @Inject
    RunAs runAs;

    @Inject
    Clock clock;

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        if (!settings.isDemo()) {
            return;
        }
        switch (progress.stage()) {
            case LOADED -> {
                // loaded once
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
        progress.begin();
        List<DemoClient> clients = DemoClient.all();
        Map<String, List<DemoStep>> stories = DemoStep.all().stream().collect(Collectors.groupingBy(DemoStep::key));
        Map<String, List<DemoNeed>> needs = DemoNeed.all().stream().collect(Collectors.groupingBy(DemoNeed::client));
        DemoProgress report = new DemoProgress(clients.size(), now);
        LOG.log(System.Logger.Level.INFO, report.startMessage());
        int done = 0;
        int broken = 0;
        for (DemoClient client : clients) {
            DemoScenario scenario = new DemoScenario(client, needs.getOrDefault(client.key(), List.of()));
            if (!play(scenario, DemoStep.ordered(stories.getOrDefault(client.key(), List.of()), now), now)) {
                broken++;
            }
            done++;
            report.progressMessage(done, clock.instant())
                    .ifPresent(message -> LOG.log(System.Logger.Level.INFO, message));
        }
        DemoScenario none = new DemoScenario(clients.get(0), List.of());
        if (!play(none, stories.getOrDefault(OF_ALL_CASES, List.of()), now)) {
            broken++;
        }
        progress.end();
        LOG.log(
                broken == 0 ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
                report.endMessage(broken, clock.instant()));
    }

    /** Plays one story. After an error the case stays as it is, and the other stories are still played. */
    private boolean play(DemoScenario scenario, List<DemoStep> steps, Instant now) {
        Instant last = Instant.EPOCH;
        for (DemoStep step : steps) {
            Instant planned = step.at(now);
            Instant next = planned.isAfter(last) ? planned : last.plus(Duration.ofMinutes(20));
            Instant at = next.isAfter(now) ? now : next;
            last = at;
            try {
                time.runAt(at, () -> runAs.run(step.actor(), () -> runner.play(scenario, step)));
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
