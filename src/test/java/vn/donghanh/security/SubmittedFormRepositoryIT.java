package vn.donghanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Refusals;

@ExtendWith(ArquillianExtension.class)
class SubmittedFormRepositoryIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void createAccounts() {
        staff.ensureStaff();
    }

    @Test
    void resubmittedFormReturnsTheFirstResult() {
        String token = RandomReference.random();

        assertThat(send("worker1", token)).isEqualTo("1");
        assertThat(send("worker1", token)).isEqualTo("1");
        assertThat(send("worker1", RandomReference.random())).isEqualTo("2");
    }

    @Test
    void formWithoutATokenIsCarriedOutEachTime() {
        assertThat(send("worker1", null)).isEqualTo("1");
        assertThat(send("worker1", null)).isEqualTo("2");
    }

    @Test
    void resultMayNameFortyDocuments() {
        String token = RandomReference.random();
        String documents = String.join(",", Collections.nCopies(40, RandomReference.random()));
        for (int time = 0; time < 2; time++) {
            assertThat(story.as("worker1", () -> forms.once(token, () -> documents)))
                    .isEqualTo(documents);
        }
    }

    @Test
    void concurrentSubmissionsRunOnce() throws Exception {
        String token = RandomReference.random();
        CyclicBarrier barrier = new CyclicBarrier(2);
        Supplier<String> submission = () -> {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return send("worker1", token);
        };

        List<CompletableFuture<String>> submissions =
                List.of(CompletableFuture.supplyAsync(submission), CompletableFuture.supplyAsync(submission));

        for (CompletableFuture<String> result : submissions) {
            assertThat(result.get(30, TimeUnit.SECONDS)).isEqualTo("1");
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void tokensAreSeparateForEachUser() {
        String token = RandomReference.random();

        assertThat(send("worker1", token)).isEqualTo("1");
        assertThat(send("worker2", token)).isEqualTo("2");
    }

    @Test
    void refusedFormMayBeSubmittedAgain() {
        String token = RandomReference.random();

        Refusals.assertRefused(
                StalePageRule.CHANGED_MEANWHILE,
                () -> staff.as(
                        "worker1",
                        () -> forms.once(token, () -> {
                            throw new StalePageException();
                        })));
        assertThat(send("worker1", token)).isEqualTo("1");
    }

    @Test
    void tokensAreDeletedWhenNoFormIsSentAgain() {
        String token = RandomReference.random();
        assertThat(send("worker1", token)).isEqualTo("1");
        time.runAt(clock.instant().plus(Duration.ofDays(3)), () -> assertThat(send("worker1", RandomReference.random()))
                .isEqualTo("2"));
        assertThat(send("worker1", token)).as("as if for the first time").isEqualTo("3");
    }

    private String send(String username, String token) {
        return story.as(username, () -> forms.once(token, () -> String.valueOf(calls.incrementAndGet())));
    }
}
