package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;

class ConsentTest {
    private static final StaffId WORKER = new StaffId(1);
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate NEXT_MARCH = LocalDate.of(2027, 3, 10);

    @Test
    void consentIsInForceUntilItsLastDay() {
        Consent consent = granted();

        assertThat(consent.isInForceOn(TODAY)).isTrue();
        assertThat(consent.isInForceOn(NEXT_MARCH)).isTrue();
        assertThat(consent.isInForceOn(NEXT_MARCH.plusDays(1))).isFalse();
        assertThat(consent.statusOn(NEXT_MARCH.plusDays(1))).isEqualTo(ConsentStatus.EXPIRED);
    }

    @Test
    void requestAloneIsNotInForce() {
        assertThat(requested().isInForceOn(TODAY)).isFalse();
    }

    @Test
    void refusedConsentIsNotInForce() {
        Consent consent = requested();
        ConsentTransition event = consent.refuse(null, WORKER, NOW);

        assertThat(event.to()).isEqualTo(ConsentStatus.REFUSED);
        assertThat(consent.isInForceOn(TODAY)).isFalse();
    }

    @Test
    void aRenewalThatIsRefusedSaysSo() {
        assertThat(requested().refuseRenewal(null, WORKER, NOW).to()).isEqualTo(ConsentStatus.NOT_RENEWED);
    }

    @Test
    void aNoToRenewalConcernsItsOwnPartnerOnly() {
        Consent notRenewed = requestedFor(7);
        to(ConsentStatus.NOT_RENEWED).accept(notRenewed);
        Consent forAnother = requestedFor(8);
        to(ConsentStatus.GRANTED).accept(forAnother);
        Consent forTheSame = requestedFor(7);
        to(ConsentStatus.GRANTED).accept(forTheSame);

        assertThat(Consent.findAnswer(List.of(notRenewed, forAnother), TODAY)).contains(ConsentStatus.REFUSED);
        assertThat(Consent.findAnswer(List.of(notRenewed, forTheSame), TODAY)).contains(ConsentStatus.GRANTED);
        assertThat(Consent.findAnswer(List.of(notRenewed, forTheSame), NEXT_MARCH.plusDays(1)))
                .contains(ConsentStatus.REFUSED);
    }

    @Test
    void whatIsWithdrawnAfterANoToRenewalIsWithdrawn() {
        Consent notRenewed = requestedFor(7);
        to(ConsentStatus.NOT_RENEWED).accept(notRenewed);
        Consent forAnother = requestedFor(8);
        to(ConsentStatus.GRANTED).accept(forAnother);
        forAnother.withdraw(WORKER, NOW, CentreTime.day(NOW));
        Consent forTheSame = requestedFor(7);
        to(ConsentStatus.GRANTED).accept(forTheSame);
        List<Consent> answers = List.of(notRenewed, forAnother, forTheSame);

        assertThat(forTheSame.isWithdrawnAfter(notRenewed)).as("in force").isFalse();
        assertThat(Consent.findAnswer(answers, TODAY)).contains(ConsentStatus.GRANTED);
        forTheSame.withdraw(WORKER, NOW, CentreTime.day(NOW));
        assertThat(forTheSame.isWithdrawnAfter(notRenewed)).isTrue();
        assertThat(forAnother.isWithdrawnAfter(notRenewed)).isFalse();
        assertThat(forTheSame.isWithdrawnAfter(forAnother)).isFalse();
        assertThat(Consent.findAnswer(answers, TODAY)).contains(ConsentStatus.WITHDRAWN);
        assertThat(Consent.findAnswer(List.of(notRenewed, forAnother), TODAY)).contains(ConsentStatus.REFUSED);
    }

    @Test
    void aNoAfterAWithdrawalIsTheLaterAnswer() {
        Consent withdrawn = requested();
        to(ConsentStatus.GRANTED).accept(withdrawn);
        withdrawn.withdraw(WORKER, NOW.minusSeconds(1), CentreTime.day(NOW.minusSeconds(1)));
        Consent notRenewed = requested();
        notRenewed.refuseRenewal(null, WORKER, NOW);

        assertThat(withdrawn.isWithdrawnAfter(notRenewed)).isFalse();
    }

    @Test
    void onlyAConsentToFiguresEndsOnNoDay() {
        assertThat(ConsentScope.values())
                .allSatisfy(scope -> assertThat(scope.runsOut()).isEqualTo(scope != ConsentScope.STATISTICS));
    }

    @Test
    void withdrawnConsentEndsAtOnce() {
        Consent consent = granted();
        ConsentTransition event = consent.withdraw(WORKER, NOW, CentreTime.day(NOW));

        assertThat(consent.isInForceOn(TODAY)).isFalse();
        assertThat(event.to()).isEqualTo(ConsentStatus.WITHDRAWN);
    }

    @Test
    void withdrawalIsSaidOnADayOfTheConsent() {
        Consent consent = granted();
        assertRefused(ConsentRule.WITHDRAWAL_DAY_MISSING, () -> consent.withdraw(WORKER, NOW, null));
        assertRefused(ConsentRule.WITHDRAWAL_DAY_IN_FUTURE, () -> consent.withdraw(WORKER, NOW, TODAY.plusDays(1)));
        assertRefused(
                ConsentRule.WITHDRAWAL_DAY_BEFORE_CONSENT,
                () -> consent.withdraw(WORKER, NOW.plus(Duration.ofDays(3)), TODAY.minusDays(1)));
        ConsentTransition event = consent.withdraw(WORKER, NOW.plus(Duration.ofDays(3)), TODAY);
        assertThat(event.withdrawnOn()).isEqualTo(TODAY);
        assertThat(event.at()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    /** It is in force from its recording on: nothing was done on it before. */
    @Test
    void answerHasItsOwnDayAndThatOfRecording() {
        Instant recorded = NOW.plus(Duration.ofDays(3));
        LocalDate said = TODAY.plusDays(1);
        Consent consent = requested();
        assertRefused(ConsentRule.ANSWER_DAY_IN_FUTURE, () -> consent.dateAnswer(TODAY.plusDays(4), TODAY, recorded));
        assertRefused(ConsentRule.ANSWER_DAY_TOO_EARLY, () -> consent.dateAnswer(TODAY.minusDays(1), TODAY, recorded));
        assertThat(consent.lastSaidOn()).as("asked").isEqualTo(TODAY);
        consent.dateAnswer(said, TODAY, recorded);
        ConsentTransition event = consent.grant(ConsentMethod.WRITTEN, null, null, null, NEXT_MARCH, WORKER, recorded);
        assertThat(event.answeredOn()).isEqualTo(said);
        assertThat(event.at()).isEqualTo(recorded);
        assertThat(consent.answeredBefore()).contains(said);
        assertThat(consent.wasInForceOn(said)).isFalse();
        assertThat(consent.wasInForceOn(said.plusDays(2))).isTrue();
        assertRefused(ConsentRule.WITHDRAWAL_DAY_BEFORE_CONSENT, () -> consent.withdraw(WORKER, recorded, TODAY));
        ConsentTransition withdrawal = consent.withdraw(WORKER, recorded, said.plusDays(1));
        assertThat(withdrawal.answeredOn()).isNull();
        assertThat(consent.lastSaidOn()).isEqualTo(said.plusDays(1));
        assertThat(consent.answeredBefore()).isEmpty();
    }

    @Test
    void aNoHasItsDayToo() {
        Instant recorded = NOW.plus(Duration.ofDays(1));
        Consent refused = requested();
        refused.dateAnswer(TODAY, TODAY, recorded);
        assertThat(refused.refuse(null, WORKER, recorded).answeredOn()).isEqualTo(TODAY);
        assertThat(refused.answeredBefore()).contains(TODAY);
        Consent atOnce = requested();
        assertThat(atOnce.refuse(null, WORKER, NOW).answeredOn()).isNull();
        assertThat(atOnce.answeredBefore()).isEmpty();
        assertThat(atOnce.lastSaidOn()).isEqualTo(TODAY);
        assertThat(granted().lastSaidOn()).isEqualTo(TODAY);
    }

    @Test
    void lastDayOfAConsentIsBeforeItsWithdrawal() {
        Consent consent = granted();
        assertThat(consent.lastDay()).contains(NEXT_MARCH);
        consent.withdraw(WORKER, NOW.plus(Duration.ofDays(3)), TODAY);
        assertThat(consent.lastDay()).contains(TODAY.plusDays(2));
        Consent atOnce = granted();
        atOnce.withdraw(WORKER, NOW, TODAY);
        assertThat(atOnce.lastDay()).isEmpty();
        assertThat(requested().lastDay()).isEmpty();
    }

    @Test
    void newerConsentSupersedesOneInForce() {
        assertThat(granted().supersede(WORKER, NOW, TODAY).to()).isEqualTo(ConsentStatus.SUPERSEDED);
    }

    @Test
    void newerConsentMarksAnOldOneExpired() {
        assertThat(granted().supersede(WORKER, NOW, NEXT_MARCH.plusDays(1)).to())
                .isEqualTo(ConsentStatus.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(ConsentStatus.class)
    void transitionsOutsideTheTableAreRefused(ConsentStatus from) {
        for (ConsentStatus target : ConsentStatus.values()) {
            if (!from.canMoveTo(target) && target != ConsentStatus.REQUESTED) {
                assertRefused(ConsentRule.STATUS_NOT_REACHABLE, () -> to(target).accept(at(from)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ConsentStatus.class)
    void onlyQuestionsAreAnsweredAndOnlyGrantsEnd(ConsentStatus from) {
        for (ConsentStatus target : ConsentStatus.values()) {
            boolean allowed =
                    switch (target) {
                        case REQUESTED -> false;
                        case GRANTED, REFUSED, NOT_RENEWED -> from == ConsentStatus.REQUESTED;
                        case EXPIRED, WITHDRAWN, SUPERSEDED -> from == ConsentStatus.GRANTED;
                    };
            assertThat(from.canMoveTo(target)).as(from + " to " + target).isEqualTo(allowed);
        }
    }

    @Test
    void refusedAndWithdrawnConsentsAreFinal() {
        assertThat(ConsentStatus.REFUSED.next()).isEmpty();
        assertThat(ConsentStatus.NOT_RENEWED.next()).isEmpty();
        assertThat(ConsentStatus.WITHDRAWN.next()).isEmpty();
    }

    private static Consent requested() {
        return Consent.request(
                RandomReference.random(), new CaseId(1), ConsentScope.CONTACT, null, "2026-01", WORKER, NOW);
    }

    private static Consent requestedFor(long partner) {
        return Consent.request(
                RandomReference.random(),
                new CaseId(1),
                ConsentScope.SHARE_HEALTH_MIN,
                new OrganisationId(partner),
                "2026-01",
                WORKER,
                NOW);
    }

    private static Consent granted() {
        Consent consent = requested();
        to(ConsentStatus.GRANTED).accept(consent);
        return consent;
    }

    private static Consent at(ConsentStatus status) {
        Consent consent = requested();
        if (ConsentStatus.GRANTED.canMoveTo(status)) {
            to(ConsentStatus.GRANTED).accept(consent);
        }
        if (status != ConsentStatus.REQUESTED) {
            to(status).accept(consent);
        }
        return consent;
    }

    private static Consumer<Consent> to(ConsentStatus target) {
        return switch (target) {
            case GRANTED -> consent -> consent.grant(ConsentMethod.WRITTEN, null, null, null, NEXT_MARCH, WORKER, NOW);
            case REFUSED -> consent -> consent.refuse(null, WORKER, NOW);
            case NOT_RENEWED -> consent -> consent.refuseRenewal(null, WORKER, NOW);
            case WITHDRAWN -> consent -> consent.withdraw(WORKER, NOW, CentreTime.day(NOW));
            case EXPIRED -> consent -> consent.supersede(WORKER, NOW, NEXT_MARCH.plusDays(1));
            case SUPERSEDED -> consent -> consent.supersede(WORKER, NOW, TODAY);
            case REQUESTED -> consent -> {};
        };
    }

    @Test
    void recordsRequestAnswerAndWithdrawal() {
        OrganisationId clinic = new OrganisationId(7);
        StaffId witness = new StaffId(2);
        Consent consent =
                Consent.request("c", new CaseId(4), ConsentScope.SHARE_TRAINING, clinic, "2026-01", WORKER, NOW);
        assertThat(consent.ref()).isEqualTo("c");
        assertThat(consent.caseId()).isEqualTo(new CaseId(4));
        assertThat(consent.scope()).isEqualTo(ConsentScope.SHARE_TRAINING);
        assertThat(consent.recipient()).isEqualTo(clinic);
        assertThat(consent.textVersion()).isEqualTo("2026-01");
        assertThat(consent.askedAt()).isEqualTo(NOW);
        assertThat(consent.status()).isEqualTo(ConsentStatus.REQUESTED);
        assertThat(consent.requestedEvent().to()).isEqualTo(ConsentStatus.REQUESTED);
        assertThat(consent.requestedEvent().by()).isEqualTo(WORKER);
        assertThat(consent).hasToString("Consent c");
        Instant later = NOW.plusSeconds(60);
        ConsentTransition event = consent.grant(
                ConsentMethod.GUARDIAN, witness, new byte[] {1}, new byte[] {2}, NEXT_MARCH, WORKER, later);
        assertThat(event.to()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(event.at()).isEqualTo(later);
        assertThat(event.by()).isEqualTo(WORKER);
        assertThat(event.scope()).isEqualTo(ConsentScope.SHARE_TRAINING);
        assertThat(consent.form()).isEqualTo(ConsentMethod.GUARDIAN);
        assertThat(consent.witness()).isEqualTo(witness);
        assertThat(consent.guardianSealed()).containsExactly(1);
        assertThat(consent.namedSealed()).containsExactly(2);
        assertThat(consent.validFrom()).isEqualTo(later);
        assertThat(consent.expiresOn()).isEqualTo(NEXT_MARCH);
        assertThat(consent.endedAt()).isNull();
        consent.withdraw(WORKER, later, CentreTime.day(later));
        assertThat(consent.endedAt()).isEqualTo(later);
    }

    /** Requested by the Centre itself, or together with a partner; protection on both occasions. */
    @ParameterizedTest
    @EnumSource
    void eachScopeIsRequestedOnItsOccasion(ConsentScope scope) {
        boolean shared = scope.name().startsWith("SHARE_") && scope != ConsentScope.SHARE_FAMILY;
        assertThat(scope.isAskedForPartner()).isEqualTo(shared);
        assertThat(scope.isAskedByCentre()).isEqualTo(!shared || scope == ConsentScope.SHARE_PROTECTION);
        assertThat(ConsentScope.askable().contains(scope)).isEqualTo(scope.isAskedByCentre());
        assertThat(scope.namesPerson())
                .isEqualTo(scope == ConsentScope.SHARE_FAMILY || scope == ConsentScope.INTERPRETER);
        assertThat(scope.purpose())
                .isEqualTo(
                        scope.name().contains("HEALTH")
                                ? KeyPurpose.HEALTH
                                : scope == ConsentScope.SHARE_LEGAL ? KeyPurpose.LEGAL : KeyPurpose.DOCUMENTS);
    }
}
