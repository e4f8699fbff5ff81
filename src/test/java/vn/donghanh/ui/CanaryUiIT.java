package vn.donghanh.ui;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Hit;
import vn.donghanh.canary.TextFields;

/**
 * Texts that stand nowhere else are typed into every field of every form, and then looked for, in every spelling, in everything that
 * the installation keeps or says about itself.
 */
@Isolated
class CanaryUiIT {
    /** The set-up ceremony is there only in an empty installation: SetUpUiIT goes through it; what it asks for is no client's. */
    private static final String ONLY_WHILE_EMPTY = "setup.xhtml#";

    private final Instant since = Clock.systemUTC().instant();
    private final CanaryRun run = new CanaryRun();
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void whatIsTypedAnywhereStandsOpenNowhere() throws IOException {
        String[] number = {"", "", ""};
        CanaryReception reception = new CanaryReception(run);
        CanaryCaseWork work = new CanaryCaseWork(run);
        CanaryJourney journey = new CanaryJourney(run);
        CanaryOthers others = new CanaryOthers(run);
        CanaryOversight oversight = new CanaryOversight(run);
        CanaryLawful lawful = new CanaryLawful(run);
        CanaryOffice office = new CanaryOffice(run);
        CanaryDoor door = new CanaryDoor(run);
        round("reception", () -> number[0] = reception.receive());
        round("contact terms", () -> reception.agreeOnContact(number[0]));
        round("accept", () -> reception.accept(number[0]));
        round("emergency", () -> reception.settle(reception.emergency()));
        round("decline", () -> reception.decline(reception.receive("worker1", run.hidden("intake/new.xhtml#name"))));
        round("minor", () -> number[1] = reception.receiveMinor());
        round("guardian", () -> others.guardian(number[1]));
        round("referral of a minor", () -> others.referralOfAMinor(number[1]));
        round("identity", () -> work.identity(number[0]));
        round("notes", () -> work.notes(number[0]));
        round("contact", () -> work.contact(number[0]));
        round("access", () -> work.access(number[0]));
        round("find", work::find);
        round("assess", () -> journey.assess(number[0]));
        round("plan", () -> journey.plan(number[0]));
        round("pause", () -> work.pause(number[0]));
        round("consent", () -> others.consent(number[0]));
        round("second case", () -> {
            number[2] = reception.receive("worker1", run.hidden("intake/new.xhtml#name"));
            reception.agreeOnContact(number[2]);
            reception.accept(number[2]);
        });
        round("tasks", () -> work.tasks(number[2]));
        round("lawful requests", () -> lawful.requests(number[2]));
        round("referral", () -> others.referral(number[2]));
        round("training", () -> others.training(number[2]));
        CanaryStays stays = new CanaryStays(run);
        round("stay", () -> stays.moved(number[2]));
        round("no stay", () -> stays.refused(number[2]));
        round("stay left", () -> stays.left(number[2]));
        round("review", () -> journey.review(number[0]));
        round("withdraw", () -> journey.withdraw(number[0]));
        round("break glass", () -> oversight.breakGlass(number[0]));
        round("close", () -> journey.close(number[0], others));
        round("follow-up", () -> journey.followUp(number[0]));
        round("erasure", () -> oversight.erasure(number[0]));
        round("come back", () -> journey.comeBack(number[0]));
        round("leave", () -> work.leave(number[2]));
        round("end", () -> others.end(number[1]));
        round("duplicates", () -> oversight.duplicates(reception));
        round("audits", oversight::audits);
        round("accounts", office::accounts);
        round("units", office::units);
        round("lists", office::lists);
        round("retention", office::retention);
        round("partners", office::partners);
        round("delegations", office::delegations);
        round("returns", office::returns);
        round("log", office::log);
        round("sign-in", door::signIn);
        round("passphrase", door::passphrase);
        round("lock", door::lock);
        round("second factor", door::secondFactor);

        Set<String> left = new TreeSet<>(TextFields.all());
        left.removeIf(field -> field.startsWith(ONLY_WHILE_EMPTY));
        run.sent().forEach(canary -> left.remove(canary.field()));
        softly.assertThat(left).as("fields into which nothing was typed").isEmpty();
        softly.assertThat(run.sent()).as("canaries that were sent").hasSizeGreaterThanOrEqualTo(200);
        search();
        softly.assertAll();
    }

    private void search() throws IOException {
        Canary control = run.canaries.control();
        CanarySinks sinks = new CanarySinks(run.canaries.all(), since);
        try {
            sinks.plant(control, run);
            Map<String, List<Hit>> found = sinks.look(run.exchanges);
            found.forEach((sink, hits) -> {
                softly.assertThat(hits.stream()
                                .filter(hit -> !hit.canary().equals(control) && !isAllowed(sink, hit.canary())))
                        .as("canaries in the " + sink)
                        .isEmpty();
                softly.assertThat(hits).as("the control in the " + sink).anyMatch(hit -> hit.canary()
                        .equals(control));
            });
            Set<String> open =
                    fields(run.canaries.all().stream().filter(canary -> canary.open() && !canary.equals(control)));
            CanarySinks.OF_THE_DATABASE.forEach(
                    sink -> open.removeAll(fields(found.get(sink).stream().map(Hit::canary))));
            softly.assertThat(open).as("fields said to stand open that do not").isEmpty();
        } finally {
            sinks.tidyUp();
        }
    }

    private static Set<String> fields(Stream<Canary> canaries) {
        return canaries.map(Canary::field).collect(Collectors.toCollection(TreeSet::new));
    }

    private void round(String name, ThrowingCallable round) {
        softly.assertThatCode(round).as(name).doesNotThrowAnyException();
    }

    private boolean isAllowed(String sink, Canary canary) {
        return sink.equals("addresses")
                ? run.canaries.isAddressed(canary)
                : canary.open() && (CanarySinks.OF_THE_DATABASE.contains(sink) || sink.equals(CanarySinks.TITLES));
    }
}
