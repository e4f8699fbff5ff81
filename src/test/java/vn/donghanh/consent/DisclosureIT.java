package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.consent.lapse.ConsentLapseJob;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Disclosures to a partner: who sees them, and when they end. */
@ExtendWith(ArquillianExtension.class)
class DisclosureIT {
    private static final OrganisationId SCHOOL = new OrganisationId(71_001);
    private static final OrganisationId OTHER = new OrganisationId(71_002);
    private static final String SECRET = "chỉ nơi nhận đọc được câu này";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    ConsentService consents;

    @Inject
    ConsentQueries register;

    @Inject
    DisclosureQueries sent;

    @Inject
    ConsentLapseJob lapses;

    @Inject
    Staff calls;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private CaseNumber number;

    /** Calls of a feature from inside its use cases, each in a transaction. */
    @ApplicationScoped
    @Transactional
    public static class Staff {
        @Inject
        DisclosureService disclosures;

        @Inject
        PartnerDisclosureQueries shown;

        @Inject
        DisclosureReaderPolicy readers;

        @Inject
        ConsentPolicy consents;

        @Inject
        CaseFixture cases;

        @PersistenceContext
        EntityManager em;

        /** Inserts the partner organisations to which the tests disclose. */
        public void insertPartners(OrganisationId... addressees) {
            for (OrganisationId addressee : addressees) {
                em.createNativeQuery(
                                "insert ignore into partner_organisation (id, ref, name, type, valid_from, version)"
                                        + " values (?1, ?2, ?3, 'VOC_SCHOOL', '2020-01-01', 0)")
                        .setParameter(1, addressee.value())
                        .setParameter(2, "DISCLOSURE" + addressee.value())
                        .setParameter(3, "Trường " + addressee.value())
                        .executeUpdate();
            }
        }

        public DisclosureCode send(CaseNumber number, OrganisationId addressee) {
            DisclosureCode code = DisclosureCode.random();
            DisclosureContent content =
                    new DisclosureContent(List.of(DisclosureContent.DisclosedRow.of("NOTE", SECRET)));
            disclosures.send(
                    cases.get(number),
                    new DisclosureService.NewDisclosure(
                            code, addressee, ConsentScope.SHARE_TRAINING, Set.of(), content, false));
            return code;
        }

        public DisclosureCode sendWithHours(CaseNumber number, OrganisationId addressee) {
            DisclosureCode code = DisclosureCode.random();
            DisclosureContent content = new DisclosureContent(List.of(
                    DisclosureContent.DisclosedRow.of("NOTE", SECRET),
                    DisclosureContent.DisclosedRow.of("HOURS", "@ContactTimeSlot.NIGHT")));
            disclosures.send(
                    cases.get(number),
                    new DisclosureService.NewDisclosure(
                            code, addressee, ConsentScope.SHARE_TRAINING, Set.of(), content, false));
            return code;
        }

        public DisclosureContent sent(CaseNumber number, DisclosureCode code) {
            return disclosures.getSent(cases.get(number), code);
        }

        public List<String> fieldsShown(OrganisationId reader) {
            return shown.findShownTo(reader, ConsentScope.SHARE_TRAINING, 1000).stream()
                    .flatMap(shown -> shown.content().fields().stream())
                    .toList();
        }

        public void reopen(CaseNumber number, DisclosureCode code) {
            disclosures.reopen(cases.get(number).id(), code);
        }

        public PartnerDisclosureQueries.PartnerDisclosureView shown(DisclosureCode code, OrganisationId reader) {
            return shown.getShown(code.value(), reader, ConsentScope.SHARE_TRAINING);
        }

        public int count(OrganisationId reader) {
            return shown.findShownTo(reader, ConsentScope.SHARE_TRAINING, 1000).size();
        }

        public void declareConflict(DisclosureCode code) {
            readers.recordConflict(code, SCHOOL, ConsentScope.SHARE_TRAINING);
        }

        public void close(CaseNumber number, DisclosureCode code, DisclosureEndReason reason) {
            disclosures.close(cases.get(number).id(), code, reason);
        }

        /** Withdraws it, and commits once another transaction changes until when it is shown. */
        public void withdrawBeside(CaseNumber number, DisclosureCode code, Runnable other) {
            close(number, code, DisclosureEndReason.WITHDRAWN);
            other.run();
            Instant latest = Instant.now().plusSeconds(30);
            while (!isChangedElsewhere()) {
                assertThat(Instant.now()).isBefore(latest);
            }
        }

        private boolean isChangedElsewhere() {
            return em.createNativeQuery(
                            """
                                    select count(*) from information_schema.processlist
                                    where id <> connection_id() and info like '%shown_disclosure%'""",
                            Long.class)
                    .getSingleResult()
                    .equals(1L);
        }

        public boolean isShownForEver(DisclosureCode code) {
            return em.createNativeQuery(
                            """
                                    select count(*) from shown_disclosure s join donghanh_log.disclosure d on d.id = s.disclosure_id
                                    where d.code = ?1 and s.shown_until > '9000-01-01'""",
                            Long.class)
                    .setParameter(1, code.value())
                    .getSingleResult()
                    .equals(1L);
        }

        public String consentRef(CaseNumber number, OrganisationId addressee) {
            return consents.findValidConsent(cases.get(number).id(), ConsentScope.SHARE_TRAINING, addressee)
                    .orElseThrow()
                    .ref();
        }
    }

    @BeforeEach
    void openACase() {
        calls.insertPartners(SCHOOL, OTHER);
        staff.ensureStaff();
        staff.as("worker1", () -> number = cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        story.recordConsent("worker1", number, 30);
    }

    @Test
    void withoutConsentForThePartnerNothingIsSent() {
        grantConsent(OTHER);

        assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, () -> staff.as("worker1", () -> calls.send(number, SCHOOL)));
    }

    @Test
    void onlyThePartnerReadsExactlyWhatWasSent() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));

        assertThat(story.as("worker2", () -> calls.shown(code, SCHOOL))
                        .content()
                        .line("NOTE"))
                .hasValue(DisclosureContent.DisclosedRow.of("NOTE", SECRET));
        assertNotFound(() -> story.as("worker2", () -> calls.shown(code, OTHER)));
        assertThat(story.as("worker2", () -> calls.count(OTHER))).isZero();
    }

    @Test
    void withdrawalEndsTheDisclosureAtOnce() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        String consent = story.as("worker1", () -> calls.consentRef(number, SCHOOL));
        int before = story.as("worker2", () -> calls.count(SCHOOL));
        staff.as("worker1", () -> consents.withdraw(number.value(), consent, CentreTime.today(clock)));

        assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
        assertThat(story.as("worker2", () -> calls.count(SCHOOL))).isEqualTo(before - 1);
    }

    @Test
    void aNoThatWithdrawsEndsTheDisclosureAtOnce() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        assertRefused(ConsentRule.NO_UNCLEAR, () -> say(RecordConsentCommand.Answer.NO));
        say(RecordConsentCommand.Answer.NOT_RENEWED);
        assertThat(story.as("worker2", () -> calls.shown(code, SCHOOL)).code()).isEqualTo(code);
        say(RecordConsentCommand.Answer.WITHDRAWS);
        assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
    }

    /** The client is asked again after the last day, as the page of consents proposes. */
    @Test
    void aNoAfterTheLastDayEndsTheDisclosureAtOnce() {
        grantConsent(SCHOOL);
        grantConsent(OTHER);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        DisclosureCode other = story.as("worker1", () -> calls.send(number, OTHER));
        inDays(dayAfter(), () -> {
            lapses.run();
            assertThat(story.as("worker2", () -> calls.shown(code, SCHOOL)).code())
                    .as("nobody said no")
                    .isEqualTo(code);
            assertThat(story.as("worker1", () -> register.page(number.value())).runOut())
                    .extracting(ConsentQueries.RunOutScope::recipient)
                    .as("the consent to the case has ended as well")
                    .containsExactlyInAnyOrder(SCHOOL, OTHER, null);
            say(RecordConsentCommand.Answer.NO);
            assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
            assertThat(story.as("worker2", () -> calls.shown(other, OTHER)).code())
                    .isEqualTo(other);
            assertThat(ended(code)).isEqualTo(DisclosureEndReason.CONSENT_WITHDRAWN);
            assertThat(ended(other)).isNull();
            assertThat(statuses(SCHOOL)).containsExactly(ConsentStatus.REFUSED);
            assertThat(story.as("worker1", () -> register.page(number.value())).runOut())
                    .extracting(ConsentQueries.RunOutScope::recipient)
                    .containsExactlyInAnyOrder(OTHER, null);
        });
    }

    /** Without the consent to the case nothing is shared with anybody. */
    @Test
    void aNoToTheCaseAfterItsLastDayEndsAllAndCallsTheOfficer() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        inDays(32, () -> {
            assertNotFound(() -> story.as("dpo1", () -> register.page(number.value())));
            staff.as("worker1", () -> consents.record(number.value(), toTheCase(RecordConsentCommand.Answer.NO)));
            assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
            assertThat(story.as("dpo1", () -> register.page(number.value()))
                            .ground()
                            .kind())
                    .isEqualTo(LegalGround.GroundKind.NONE);
            assertThat(tasks()).contains("WITHDRAWAL_CONFIRM");
        });
    }

    @Test
    void whatIsNotRenewedEndsForThePartnerTheDayAfter() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        say(RecordConsentCommand.Answer.NOT_RENEWED);
        inDays(dayAfter() - 1, lapses::run);
        inDays(dayAfter() - 1, () -> assertThat(
                        story.as("worker2", () -> calls.shown(code, SCHOOL)).code())
                .as("on the last day")
                .isEqualTo(code));
        inDays(dayAfter(), lapses::run);
        inDays(dayAfter(), lapses::run);
        inDays(dayAfter(), () -> assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL))));
        assertThat(countEnds(code)).as("once").isEqualTo(1);
        assertThat(ended(code)).isEqualTo(DisclosureEndReason.CONSENT_WITHDRAWN);
    }

    @Test
    void whatIsRenewedAfterAllStaysForThePartner() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        say(RecordConsentCommand.Answer.NOT_RENEWED);
        inDays(1, () -> grantConsent(SCHOOL));
        inDays(dayAfter() + 1, lapses::run);
        assertThat(countEnds(code)).isZero();
    }

    @Test
    void aCaseThatIsNotRenewedCallsTheOfficerOnce() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        staff.as("worker1", () -> consents.record(number.value(), toTheCase(RecordConsentCommand.Answer.NOT_RENEWED)));
        assertThat(tasks()).doesNotContain("WITHDRAWAL_CONFIRM");
        inDays(32, lapses::run);
        inDays(33, lapses::run);
        assertThat(tasks()).containsOnlyOnce("WITHDRAWAL_CONFIRM");
        assertThat(countEnds(code)).isEqualTo(1);
        inDays(33, () -> assertThat(
                        story.as("dpo1", () -> register.page(number.value())).current())
                .isNotEmpty());
    }

    /** Only the officer can end the case of a client who does not want it. */
    @Test
    void anEndedCaseConsentCallsTheOfficerThoughNothingIsShared() {
        staff.as("worker1", () -> consents.record(number.value(), toTheCase(RecordConsentCommand.Answer.NOT_RENEWED)));
        inDays(30, lapses::run);
        assertThat(tasks()).as("on the last day").doesNotContain("WITHDRAWAL_CONFIRM");
        inDays(32, lapses::run);
        inDays(33, lapses::run);
        assertThat(tasks()).containsOnlyOnce("WITHDRAWAL_CONFIRM");
        inDays(33, () -> {
            assertThat(story.as("dpo1", () -> register.page(number.value())).current())
                    .isNotEmpty();
            story.recordConsent("worker1", number, 30);
            lapses.run();
            assertThat(tasks()).doesNotContain("WITHDRAWAL_CONFIRM");
            assertNotFound(() -> story.as("dpo1", () -> register.page(number.value())));
        });
    }

    @Test
    void aNoAfterTheCaseConsentEndedCallsTheOfficerOnce() {
        inDays(32, () -> {
            staff.as("worker1", () -> consents.record(number.value(), toTheCase(RecordConsentCommand.Answer.NO)));
            staff.as("worker1", () -> consents.record(number.value(), toTheCase(RecordConsentCommand.Answer.NO)));
            lapses.run();
            assertThat(tasks()).containsOnlyOnce("WITHDRAWAL_CONFIRM");
        });
    }

    @Test
    void whatIsWithdrawnAfterANoToRenewalReadsWithdrawn() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        String consent = story.as("worker1", () -> calls.consentRef(number, SCHOOL));
        say(RecordConsentCommand.Answer.NOT_RENEWED);
        assertThat(statuses(SCHOOL)).containsExactly(ConsentStatus.NOT_RENEWED, ConsentStatus.GRANTED);
        staff.as("worker1", () -> consents.withdraw(number.value(), consent, CentreTime.today(clock)));
        assertThat(statuses(SCHOOL)).containsExactly(ConsentStatus.WITHDRAWN);
        inDays(dayAfter(), lapses::run);
        assertThat(countEnds(code)).isEqualTo(1);
    }

    /** Returns the days until the day after the last one of a consent for a partner. */
    private int dayAfter() {
        LocalDate today = CentreTime.today(clock);
        return Math.toIntExact(ChronoUnit.DAYS.between(today, today.plusMonths(6))) + 1;
    }

    private void inDays(int days, Runnable task) {
        time.runAt(clock.instant().plus(Duration.ofDays(days)), task);
    }

    private static RecordConsentCommand toTheCase(RecordConsentCommand.Answer answer) {
        return new RecordConsentCommand(ConsentScope.CASE_MGMT, answer, null, null, null, null, null);
    }

    /** Returns what the page of consents says of the consent for this partner. */
    private List<ConsentStatus> statuses(OrganisationId partner) {
        String name = "Trường " + partner.value();
        return story.as("worker1", () -> register.page(number.value())).current().stream()
                .filter(line -> name.equals(line.recipient()))
                .map(ConsentQueries.Row::status)
                .toList();
    }

    private DisclosureEndReason ended(DisclosureCode code) {
        return story.as("worker1", () -> sent.page(number.value())).lines().stream()
                .filter(line -> line.code().equals(code.value()))
                .findFirst()
                .map(DisclosureQueries.Row::closed)
                .orElse(null);
    }

    private long countEnds(DisclosureCode code) {
        return (Long) em.createNativeQuery(
                        """
                        select count(*) from donghanh_log.disclosure_closing k join donghanh_log.disclosure d on d.ref = k.disclosure_ref
                        where d.code = ?1""",
                        Long.class)
                .setParameter(1, code.value())
                .getSingleResult();
    }

    private void say(RecordConsentCommand.Answer answer) {
        staff.as(
                "worker1",
                () -> consents.record(
                        number.value(),
                        new RecordConsentCommand(
                                ConsentScope.SHARE_TRAINING, answer, null, null, null, null, null, SCHOOL)));
    }

    @Test
    void renewedConsentKeepsDisclosureUntilItsWithdrawal() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        grantConsent(SCHOOL);
        assertThat(story.as("worker2", () -> calls.shown(code, SCHOOL)).code()).isEqualTo(code);
        String newer = story.as("worker1", () -> calls.consentRef(number, SCHOOL));
        staff.as("worker1", () -> consents.withdraw(number.value(), newer, CentreTime.today(clock)));

        assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
    }

    @Test
    void lapsedCaseListsDisclosuresAndAllowsNoNewOnes() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        time.runAt(clock.instant().plus(Duration.ofDays(32)), () -> {
            assertRefused(ConsentRule.CASE_CONSENT_LAPSED, () -> staff.as("worker1", () -> calls.send(number, SCHOOL)));
            assertThat(story.as("worker2", () -> calls.shown(code, SCHOOL)).code())
                    .isEqualTo(code);
            ConsentQueries.PageView page = story.as("worker1", () -> register.page(number.value()));
            assertThat(page.shared())
                    .extracting(ConsentQueries.SharedScope::code)
                    .containsExactly(code.value());
            assertThat(page.header().notices())
                    .extracting(notice -> notice.key())
                    .containsExactly("consents.head.lapsed");
            assertThat(page.renewable()).isTrue();
            staff.as(
                    "worker1",
                    () -> consents.withdraw(
                            number.value(), withdrawable(ConsentScope.CASE_MGMT), CentreTime.today(clock)));
            assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
        });
    }

    @Test
    void consentIsWithdrawableAfterTheCaseHasClosed() {
        grantConsent(SCHOOL);
        grantConsent(OTHER);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        DisclosureCode other = story.as("worker1", () -> calls.send(number, OTHER));
        String toOther = story.as("worker1", () -> calls.consentRef(number, OTHER));
        staff.as("director1", () -> cases.transition(number, CaseStep.GIVE_UP));
        assertThat(story.as("worker2", () -> calls.shown(code, SCHOOL)).code())
                .as("a concluded disclosure is still readable")
                .isEqualTo(code);

        staff.as(
                "worker1",
                () -> consents.withdraw(
                        number.value(), withdrawable(ConsentScope.SHARE_TRAINING, SCHOOL), CentreTime.today(clock)));
        assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
        assertThat(story.as("worker2", () -> calls.shown(other, OTHER)).code()).isEqualTo(other);

        staff.as(
                "worker1",
                () -> consents.withdraw(number.value(), withdrawable(ConsentScope.CASE_MGMT), CentreTime.today(clock)));
        assertNotFound(() -> story.as("worker2", () -> calls.shown(other, OTHER)));
        assertRefused(
                ConsentRule.CASE_ENDED,
                () -> staff.as("worker1", () -> consents.withdraw(number.value(), toOther, CentreTime.today(clock))));
        assertThat(tasks()).as("no withdrawal task on a closed case").doesNotContain("WITHDRAWAL_CONFIRM");
    }

    private String withdrawable(ConsentScope scope) {
        return story.as("worker1", () -> register.page(number.value())).current().stream()
                .filter(line -> line.scope() == scope && line.mayWithdraw())
                .map(ConsentQueries.Row::ref)
                .findFirst()
                .orElseThrow();
    }

    private String withdrawable(ConsentScope scope, OrganisationId partner) {
        String ref = story.as("worker1", () -> calls.consentRef(number, partner));
        assertThat(story.as("worker1", () -> register.page(number.value())).current())
                .anyMatch(line -> line.scope() == scope && line.mayWithdraw() && ref.equals(line.ref()));
        return ref;
    }

    @SuppressWarnings("unchecked")
    private List<String> tasks() {
        return em.createNativeQuery(
                        "select t.kind from case_task t join case_file f on f.id = t.case_id where f.number = ?1 and"
                                + " t.ended_at is null")
                .setParameter(1, number.value())
                .getResultList();
    }

    @Test
    void concludedDisclosureIsReadableForThirtyDays() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.CONCLUDED));

        time.runAt(
                clock.instant().plus(Duration.ofDays(29)), () -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
        time.runAt(
                clock.instant().plus(Duration.ofDays(32)),
                () -> assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL))));
    }

    @Test
    void hoursDisclosedByEarlierVersionsAreHidden() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.sendWithHours(number, SCHOOL));

        assertThat(story.as("worker2", () -> calls.shown(code, SCHOOL))
                        .content()
                        .fields())
                .containsExactly("NOTE");
        assertThat(story.as("worker2", () -> calls.fieldsShown(SCHOOL))).doesNotContain("HOURS");
        assertThat(story.as("worker1", () -> calls.sent(number, code)).fields()).containsExactly("NOTE", "HOURS");
        assertThat(em.createQuery("select d.fields from Disclosure d where d.code = :code")
                        .setParameter("code", code)
                        .getSingleResult())
                .as("fields in the disclosure register")
                .isEqualTo("NOTE,HOURS");
    }

    @Test
    void reopenedDisclosureIsReadableAgain() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.CONCLUDED));
        staff.as("worker1", () -> calls.reopen(number, code));

        time.runAt(clock.instant().plus(Duration.ofDays(32)), () -> assertThat(
                        story.as("worker2", () -> calls.shown(code, SCHOOL)).code())
                .isEqualTo(code));
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.CONCLUDED));
        time.runAt(
                clock.instant().plus(Duration.ofDays(32)),
                () -> assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL))));
    }

    /** The case ends it for all, also for a partner that has finished before and takes that back. */
    @Test
    void whatEndedWithTheCaseIsNotReopenedInTheFollowUp() {
        DisclosureCode code = sendAt(CaseStatus.CLOSING);
        DisclosureCode finished = story.as("worker1", () -> calls.send(number, SCHOOL));
        staff.as("worker1", () -> calls.close(number, finished, DisclosureEndReason.CONCLUDED));
        staff.as("director1", () -> cases.transition(number, CaseStep.CLOSE_WITH_FOLLOW_UP));
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.CONCLUDED));
        for (DisclosureCode ended : List.of(code, finished)) {
            staff.as("worker1", () -> calls.reopen(number, ended));
            assertThat(calls.isShownForEver(ended)).isFalse();
            inDays(29, () -> story.as("worker2", () -> calls.shown(ended, SCHOOL)));
            inDays(32, () -> assertNotFound(() -> story.as("worker2", () -> calls.shown(ended, SCHOOL))));
        }
        staff.as("lead1", () -> cases.transition(number, CaseStep.REOPEN));
        staff.as("worker1", () -> calls.reopen(number, code));
        assertThat(calls.isShownForEver(code)).as("of an earlier episode").isFalse();
    }

    @Test
    void whatWasSentInTheFollowUpIsReopened() {
        DisclosureCode code = sendAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.CONCLUDED));
        assertThat(calls.isShownForEver(code)).isFalse();
        staff.as("worker1", () -> calls.reopen(number, code));
        assertThat(calls.isShownForEver(code)).isTrue();
    }

    private DisclosureCode sendAt(CaseStatus status) {
        number = story.caseAt(status);
        story.recordConsent("worker1", number, 100);
        grantConsent(SCHOOL);
        return story.as("worker1", () -> calls.send(number, SCHOOL));
    }

    @Test
    void aDeclinedCaseEndsItsDisclosures() {
        DisclosureCode code = sendAt(CaseStatus.SCREENING);
        staff.as("lead1", () -> cases.transition(number, CaseStep.DECLINE));
        assertConcluded(code);
    }

    @Test
    void theEndOfTheFollowUpEndsWhatWasSentInIt() {
        DisclosureCode code = sendAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> cases.transition(number, CaseStep.END_FOLLOW_UP));
        assertConcluded(code);
    }

    private void assertConcluded(DisclosureCode code) {
        assertThat(calls.isShownForEver(code)).isFalse();
        inDays(29, () -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
        inDays(32, () -> assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL))));
    }

    @Test
    void twoWhoChangeADisclosureAtOnceCountBothChanges() throws Exception {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.CONCLUDED));
        assertThat(calls.isShownForEver(code)).isFalse();
        List<CompletableFuture<Void>> reopening = new ArrayList<>();
        Runnable reopen = () -> staff.as("worker1", () -> calls.reopen(number, code));
        staff.as(
                "worker1",
                () -> calls.withdrawBeside(number, code, () -> reopening.add(CompletableFuture.runAsync(reopen))));
        reopening.get(0).get(30, TimeUnit.SECONDS);
        assertThat(calls.isShownForEver(code)).isFalse();
    }

    @Test
    void withdrawnDisclosureIsNotReopened() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.CONCLUDED));
        staff.as("worker1", () -> calls.close(number, code, DisclosureEndReason.WITHDRAWN));
        staff.as("worker1", () -> calls.reopen(number, code));

        assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
    }

    @Test
    void conflictHidesTheDisclosureFromThatUserOnly() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        staff.as("worker2", () -> calls.declareConflict(code));

        assertNotFound(() -> story.as("worker2", () -> calls.shown(code, SCHOOL)));
        assertThat(story.as("worker3", () -> calls.shown(code, SCHOOL)).code()).isEqualTo(code);
    }

    @Test
    void storedContentIsEncrypted() {
        grantConsent(SCHOOL);
        DisclosureCode code = story.as("worker1", () -> calls.send(number, SCHOOL));
        byte[] raw = (byte[]) em.createNativeQuery("select content_sealed from donghanh_log.disclosure where code = ?1")
                .setParameter(1, code.value())
                .getSingleResult();

        assertThat(new String(raw, StandardCharsets.UTF_8)).doesNotContain("nơi nhận");
    }

    private void grantConsent(OrganisationId partner) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusMonths(6);
        staff.as(
                "worker1",
                () -> consents.record(
                        number.value(),
                        new RecordConsentCommand(
                                ConsentScope.SHARE_TRAINING,
                                RecordConsentCommand.Answer.YES,
                                ConsentMethod.WRITTEN,
                                null,
                                null,
                                null,
                                until,
                                partner)));
    }
}
