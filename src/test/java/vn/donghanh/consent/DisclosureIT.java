package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseFixture;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.TimeSource;
import vn.donghanh.staff.Crew;

/** What was shown to a partner, and when it is not shown any more. */
@ExtendWith(ArquillianExtension.class)
class DisclosureIT {
    private static final OrganisationId SCHOOL = new OrganisationId(71_001);
    private static final OrganisationId OTHER = new OrganisationId(71_002);
    private static final String SECRET = "chỉ nơi nhận đọc được câu này";

    @Inject
    Crew crew;

    @Inject
    CaseFixture cases;

    @Inject
    ConsentService consents;

    @Inject
    Desk desk;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private CaseNumber number;

    /** The calls that a feature makes inside its use cases. */
    @ApplicationScoped
    @Transactional
    public static class Desk {
        @Inject
        Disclosures disclosures;

        @Inject
        Consents consents;

        @Inject
        CaseFixture cases;

        public DisclosureCode send(CaseNumber number, OrganisationId addressee) {
            DisclosureCode code = DisclosureCode.random();
            DisclosedContent content = new DisclosedContent(List.of(DisclosedContent.Line.of("NOTE", SECRET)));
            disclosures.write(
                    cases.see(number),
                    new Disclosures.Sending(code, addressee, ConsentScope.SHARE_TRAINING, Set.of(), content, false));
            return code;
        }

        public Disclosures.Shown shown(DisclosureCode code, OrganisationId reader) {
            return disclosures.shown(code.value(), reader, ConsentScope.SHARE_TRAINING);
        }

        public int count(OrganisationId reader) {
            return disclosures
                    .shownTo(reader, ConsentScope.SHARE_TRAINING, 1000)
                    .size();
        }

        public void known(DisclosureCode code) {
            disclosures.knownToReader(code.value(), SCHOOL, ConsentScope.SHARE_TRAINING);
        }

        public void close(CaseNumber number, DisclosureCode code, ClosingReason reason) {
            disclosures.close(cases.see(number).id(), code, reason);
        }

        public String yes(CaseNumber number, OrganisationId addressee) {
            return consents.yes(cases.see(number).id(), ConsentScope.SHARE_TRAINING, addressee)
                    .orElseThrow()
                    .ref();
        }
    }

    @BeforeEach
    void openACase() {
        crew.aboard();
        crew.as("worker1", () -> number = cases.opened("Kín " + Refs.random(), TriageLevel.LOW));
    }

    @Test
    void withoutHerYesForThatPartnerNothingIsSent() {
        agree(OTHER);

        assertThatThrownBy(() -> crew.as("worker1", () -> desk.send(number, SCHOOL)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(ConsentRule.PARTNER_NOT_CONSENTED));
    }

    @Test
    void theAddresseeReadsExactlyWhatWasSentAndNobodyElseDoes() {
        agree(SCHOOL);
        DisclosureCode code = as("worker1", () -> desk.send(number, SCHOOL));

        assertThat(as("worker2", () -> desk.shown(code, SCHOOL)).content().line("NOTE"))
                .hasValue(DisclosedContent.Line.of("NOTE", SECRET));
        assertThatThrownBy(() -> as("worker2", () -> desk.shown(code, OTHER))).isInstanceOf(NotFound.class);
        assertThat(as("worker2", () -> desk.count(OTHER))).isZero();
    }

    @Test
    void takingConsentBackClosesItInTheSameMoment() {
        agree(SCHOOL);
        DisclosureCode code = as("worker1", () -> desk.send(number, SCHOOL));
        String consent = as("worker1", () -> desk.yes(number, SCHOOL));
        int before = as("worker2", () -> desk.count(SCHOOL));
        crew.as("worker1", () -> consents.withdraw(number.value(), consent));

        assertThatThrownBy(() -> as("worker2", () -> desk.shown(code, SCHOOL))).isInstanceOf(NotFound.class);
        assertThat(as("worker2", () -> desk.count(SCHOOL))).isEqualTo(before - 1);
    }

    @Test
    void aNewerYesKeepsWhatWasSentOnTheOldOneAndItsWithdrawalClosesIt() {
        agree(SCHOOL);
        DisclosureCode code = as("worker1", () -> desk.send(number, SCHOOL));
        agree(SCHOOL);
        assertThat(as("worker2", () -> desk.shown(code, SCHOOL)).code()).isEqualTo(code);
        String newer = as("worker1", () -> desk.yes(number, SCHOOL));
        crew.as("worker1", () -> consents.withdraw(number.value(), newer));

        assertThatThrownBy(() -> as("worker2", () -> desk.shown(code, SCHOOL))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsConcludedIsReadThirtyDaysMoreAndThenIsGone() {
        agree(SCHOOL);
        DisclosureCode code = as("worker1", () -> desk.send(number, SCHOOL));
        crew.as("worker1", () -> desk.close(number, code, ClosingReason.CONCLUDED));

        time.at(clock.instant().plus(Duration.ofDays(29)), () -> as("worker2", () -> desk.shown(code, SCHOOL)));
        time.at(clock.instant().plus(Duration.ofDays(32)), () -> assertThatThrownBy(
                        () -> as("worker2", () -> desk.shown(code, SCHOOL)))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void whoKnowsThePersonFindsItNoMoreAndHerColleagueDoes() {
        agree(SCHOOL);
        DisclosureCode code = as("worker1", () -> desk.send(number, SCHOOL));
        crew.as("worker2", () -> desk.known(code));

        assertThatThrownBy(() -> as("worker2", () -> desk.shown(code, SCHOOL))).isInstanceOf(NotFound.class);
        assertThat(as("worker3", () -> desk.shown(code, SCHOOL)).code()).isEqualTo(code);
    }

    @Test
    void theRawRowHoldsNoWordOfIt() {
        agree(SCHOOL);
        DisclosureCode code = as("worker1", () -> desk.send(number, SCHOOL));
        byte[] raw = (byte[]) em.createNativeQuery("select content_sealed from donghanh_log.disclosure where code = ?1")
                .setParameter(1, code.value())
                .getSingleResult();

        assertThat(new String(raw, StandardCharsets.UTF_8)).doesNotContain("nơi nhận");
    }

    private void agree(OrganisationId partner) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusMonths(6);
        crew.as(
                "worker1",
                () -> consents.record(
                        number.value(),
                        new ConsentAnswer(
                                ConsentScope.SHARE_TRAINING,
                                ConsentAnswer.Said.YES,
                                ConsentForm.WRITTEN,
                                null,
                                null,
                                null,
                                until,
                                partner)));
    }

    private <T> T as(String who, Supplier<T> task) {
        AtomicReference<T> result = new AtomicReference<>();
        crew.as(who, () -> result.set(task.get()));
        return result.get();
    }
}
