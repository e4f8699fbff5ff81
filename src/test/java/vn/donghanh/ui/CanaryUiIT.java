package vn.donghanh.ui;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.canary.TextFields;
import vn.donghanh.testing.Demonstration;

/**
 * Types unique texts into every field of every form and searches for them, in every encoding, in everything that the installation stores or
 * outputs.
 */
@SoleDemonstration
class CanaryUiIT {
    /** The set-up exists only in an empty installation: SetUpUiIT covers it. It asks for no client data. */
    private static final String ONLY_WHILE_EMPTY = "setup.xhtml#";

    /** Fields that are compared and not saved: names and secrets at sign-in, search terms, the search of places, codes of a fixed form. */
    private static final Set<String> COMPARED = Set.of(
            "WEB-INF/identity/edit.xhtml#place",
            "WEB-INF/templates/floats.xhtml#q",
            "account/organisation.xhtml#area",
            "document/list.xhtml#words",
            "enrol.xhtml#code",
            "enrol.xhtml#name",
            "feedback/record.xhtml#number",
            "first.xhtml#code",
            "first.xhtml#username",
            "lawful/answer.xhtml#number",
            "lawful/enter.xhtml#number",
            "reporting/programmeedit.xhtml#area",
            "reporting/programmetarget.xhtml#code",
            "login.xhtml#passphrase",
            "login.xhtml#username",
            "breakglass/open.xhtml#number",
            "auditlog/log.xhtml#actor",
            "auditlog/log.xhtml#from",
            "auditlog/log.xhtml#to",
            "resources/dh/cover.js#dh-cover-pass",
            "resources/dh/reauth.js#dh-reauth-secret",
            "session/lock.xhtml#passphrase",
            "session/lost.xhtml#code",
            "session/prove.xhtml#code",
            "session/prove.xhtml#passphrase",
            "account/profile.xhtml#current");

    private final Instant since = Clock.systemUTC().instant();
    private final CanaryPlace place = CanaryPlace.shared();
    private final CanaryRun run = new CanaryRun();
    private final SoftAssertions softly = new SoftAssertions();

    /** The thousands of pages that are read before and after need not be logged. */
    @BeforeEach
    void logStatements() throws IOException {
        place.database().execute("set global general_log = 1");
    }

    @AfterEach
    void logNoStatements() throws IOException {
        place.database().execute("set global general_log = 0");
    }

    @Test
    void typedTextIsNowhereInPlainText() throws IOException {
        String[] number = {"", "", ""};
        CanaryReception reception = new CanaryReception(run);
        CanaryCaseWork work = new CanaryCaseWork(run);
        CanaryJourney journey = new CanaryJourney(run);
        CanaryPartners others = new CanaryPartners(run);
        CanaryOversight oversight = new CanaryOversight(run);
        CanaryLawful lawful = new CanaryLawful(run);
        CanaryAdministration office = new CanaryAdministration(run);
        CanarySignIn door = new CanarySignIn(run);
        round("reception", () -> number[0] = reception.receive());
        round("contact terms", () -> reception.agreeOnContact(number[0]));
        round("accept", () -> reception.accept(number[0]));
        round("emergency", () -> reception.settle(reception.emergency()));
        round("exposure", reception::exposure);
        round(
                "decline",
                () -> reception.decline(reception.receive("worker1", run.hidden("intake/ordinary.xhtml#name"))));
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
            number[2] = reception.receive("worker1", run.hidden("intake/ordinary.xhtml#name"));
            reception.agreeOnContact(number[2]);
            reception.accept(number[2]);
        });
        round("tasks", () -> work.tasks(number[2]));
        round("lawful requests", () -> lawful.requests(number[2]));
        round("services", () -> new CanaryServices(run).record(number[2]));
        round("entry of somebody who is gone", () -> new CanaryServices(run).standIn(number[2]));
        round("livelihood", () -> new CanaryServices(run).look());
        round("counselling", () -> new CanaryServices(run).counsel(number[2]));
        round("documents", () -> new CanaryDocuments(run).file(number[2]));
        round("outreach and stock", () -> new CanaryServices(run).count());
        round("conferences", () -> new CanaryConferences(run).confer(number[2]));
        round("referral", () -> others.referral(number[2]));
        round("training", () -> others.training(number[2]));
        round("legal aid", () -> others.legalAid(number[2]));
        round("placement", () -> others.placement(number[2]));
        round("loan", () -> others.loan(number[2]));
        round("support", () -> others.support(number[2]));
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
        round("hand over", () -> work.handOver(number[1]));
        round("feedback", () -> new CanaryFeedback(run).complain(number[1]));
        round("incident", () -> new CanaryIncidents(run).child(number[1]));
        round("screening", () -> reception.screenAgain(number[1]));
        round("end", () -> others.end(number[1]));
        round("duplicates", () -> oversight.duplicates(reception));
        round("audits", oversight::audits);
        round("accounts", office::accounts);
        round("units", office::units);
        round("lists", office::lists);
        round("deadlines", office::deadlines);
        round("holidays", office::holidays);
        round("retention", office::retention);
        round("partners", office::partners);
        round("delegations", office::delegations);
        round("courses for staff", office::staffCourses);
        round("registers", office::registers);
        round("demanded courses", office::demandedCourses);
        round("returns", office::returns);
        round("programme", office::programme);
        round("reports", office::reports);
        round("letters", () -> new CanaryDocuments(run).letters());
        round("log", office::log);
        round("sign-in", door::signIn);
        round("passphrase", door::passphrase);
        round("lock", door::lock);
        round("second factor", door::secondFactor);

        Set<String> left = new TreeSet<>(TextFields.all());
        left.removeIf(field -> field.startsWith(ONLY_WHILE_EMPTY));
        run.sent().forEach(canary -> left.remove(canary.field()));
        softly.assertThat(left).as("fields without a canary").isEmpty();
        softly.assertThat(run.sent()).as("canaries that were sent").hasSizeGreaterThanOrEqualTo(200);
        Set<String> never = new TreeSet<>();
        run.sent().forEach(canary -> never.add(canary.field()));
        run.saved().forEach(canary -> never.remove(canary.field()));
        // a valid day, hour or number is not unique enough to be searched for; dates of birth and of addresses are
        // encrypted text
        never.removeAll(TextFields.figures());
        softly.assertThat(never).as("fields of which no canary was saved").isEqualTo(compared());
        search();
        softly.assertAll();
    }

    private static Set<String> compared() {
        Set<String> compared = new TreeSet<>(COMPARED);
        compared.removeAll(TextFields.figures());
        return compared;
    }

    private void search() throws IOException {
        CanarySinks sinks = new CanarySinks(run.canaries, place, since);
        try {
            sinks.plant(Demonstration.address(), run.exchanges);
            sinks.judge(sinks.look(run.exchanges), softly);
        } finally {
            sinks.tidyUp();
        }
    }

    private void round(String name, ThrowingCallable round) {
        softly.assertThatCode(round).as(name).doesNotThrowAnyException();
    }
}
