package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.consent.ConsentsFixture.ADULT;
import static vn.donghanh.consent.ConsentsFixture.CLINIC;
import static vn.donghanh.consent.ConsentsFixture.LONGEST;
import static vn.donghanh.consent.ConsentsFixture.NOW;
import static vn.donghanh.consent.ConsentsFixture.SCHOOL;
import static vn.donghanh.consent.ConsentsFixture.TODAY;
import static vn.donghanh.consent.ConsentsFixture.WORKER;
import static vn.donghanh.consent.ConsentsFixture.until;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStatusQueries.ContinuingCase;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;

/** When a consent is in force, what a no after it says, and whom it names. */
class ConsentPolicyTest {
    private final ConsentsFixture consents = new ConsentsFixture();
    private final ConsentPolicy policy = consents.policy;
    private final ConsentRecorder recorder = consents.recorder;

    @Test
    void anAnswerIsNotBeforeWhatWasSaidBefore() {
        LocalDate night = TODAY.minusDays(1);
        assertThat(policy.earliestAnswer(ADULT, ConsentScope.CONTACT, null, null))
                .isEqualTo(night);
        consents.named("Chị B", TODAY.plusDays(7));
        consents.goOn(2);
        consents.granted(ADULT, ConsentScope.CONTACT, until(TODAY.plusDays(5)));
        assertThat(policy.earliestAnswer(ADULT, ConsentScope.CONTACT, null, null))
                .isEqualTo(TODAY.plusDays(2));
        assertThat(policy.earliestAnswer(ADULT, ConsentScope.CONTACT, SCHOOL, null))
                .as("another partner")
                .isEqualTo(night);
        assertThat(policy.earliestAnswer(ADULT, ConsentScope.SHARE_FAMILY, null, "chị b"))
                .isEqualTo(TODAY);
        assertThat(policy.earliestAnswer(ADULT, ConsentScope.SHARE_FAMILY, null, "Dì C"))
                .as("another person")
                .isEqualTo(night);
    }

    @Test
    void consentForOnePartnerIsForNoOther() {
        Consent asked = recorder.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        assertThat(policy.hasAnswer(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isFalse();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isFalse();
        recorder.grant(ADULT, asked, until(TODAY.plusDays(5)), null);
        assertThat(policy.hasAnswer(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isTrue();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isTrue();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_ID)).isFalse();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .isTrue();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, SCHOOL))
                .isFalse();
        assertThat(policy.findValidConsent(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, SCHOOL))
                .isEmpty();
        assertThat(policy.findValidConsent(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .contains(new ConsentPolicy.ValidConsent(asked.ref(), ConsentMethod.WRITTEN, TODAY, TODAY.plusDays(5)));
        consents.goOn(6);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .isFalse();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isFalse();
    }

    @Test
    void anAnswerIsARefusalUntilTheNextAnswer() {
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("nobody asked")
                .isFalse();
        Consent first = recorder.request(ADULT, ConsentScope.CONTACT, null);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("thinking about it")
                .isFalse();
        first.refuse(null, WORKER, NOW);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT)).isTrue();
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.STATISTICS)).isFalse();
        recorder.request(ADULT, ConsentScope.CONTACT, null);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("asked again, not answered yet")
                .isTrue();
        Consent given = consents.granted(ADULT, ConsentScope.CONTACT, until(TODAY));
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT)).isFalse();
        consents.goOn(2);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("expired")
                .isFalse();
        given.withdraw(WORKER, NOW, CentreTime.day(NOW));
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAFollowUpNeedsConsentToContact(CaseStatus status) {
        CaseId client = ADULT.id();
        boolean ended = status == CaseStatus.CLOSED || status == CaseStatus.DECLINED;
        assertThat(policy.mayContact(client, status)).isEqualTo(status != CaseStatus.FOLLOW_UP && !ended);
        Consent agreed = consents.granted(ADULT, ConsentScope.FOLLOW_UP_AFTER, until(TODAY.plusDays(5)));
        assertThat(policy.mayContact(client, status)).isEqualTo(!ended);
        agreed.withdraw(WORKER, NOW, CentreTime.day(NOW));
        assertThat(policy.mayContact(client, status)).isEqualTo(status != CaseStatus.FOLLOW_UP && !ended);
    }

    @ParameterizedTest
    @EnumSource
    void theContinuingCaseDecidesForAMergedOne(CaseStatus status) {
        CaseId merged = new CaseId(ADULT.id().value() + 1);
        consents.continuing = new ContinuingCase(ADULT.id(), status);
        assertThat(policy.mayContact(merged, CaseStatus.MERGED)).isEqualTo(policy.mayContact(ADULT.id(), status));
        consents.granted(ADULT, ConsentScope.FOLLOW_UP_AFTER, until(TODAY.plusDays(5)));
        assertThat(policy.mayContact(merged, CaseStatus.MERGED)).isEqualTo(policy.mayContact(ADULT.id(), status));
    }

    @Test
    void aRefusalAfterAConsentCountsAtOnce() {
        CaseId client = ADULT.id();
        consents.granted(ADULT, ConsentScope.FOLLOW_UP_AFTER, until(TODAY.plusDays(5)));
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER)).isTrue();
        Consent asked = recorder.request(ADULT, ConsentScope.FOLLOW_UP_AFTER, null);
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("asked again")
                .isTrue();
        asked.refuse(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("said no")
                .isFalse();
        consents.granted(ADULT, ConsentScope.FOLLOW_UP_AFTER, until(TODAY.plusDays(5)));
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("said yes again")
                .isTrue();
        consents.goOn(6);
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("after its date")
                .isFalse();
    }

    @Test
    void whatIsNotRenewedHoldsToItsLastDay() {
        CaseId client = ADULT.id();
        consents.granted(ADULT, ConsentScope.CONTACT, until(TODAY.plusDays(5)));
        recorder.request(ADULT, ConsentScope.CONTACT, null).refuseRenewal(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.CONTACT)).isTrue();
        assertThat(policy.findAnswer(client, ConsentScope.CONTACT)).contains(ConsentStatus.GRANTED);
        assertThat(policy.isRefused(client, ConsentScope.CONTACT)).isFalse();
        consents.goOn(6);
        assertThat(policy.agrees(client, ConsentScope.CONTACT)).isFalse();
        assertThat(policy.findAnswer(client, ConsentScope.CONTACT)).contains(ConsentStatus.REFUSED);
        assertThat(policy.isRefused(client, ConsentScope.CONTACT))
                .as("the no counts from then on")
                .isTrue();
        consents.granted(ADULT, ConsentScope.CONTACT, until(TODAY.plusDays(9)));
        assertThat(policy.isRefused(client, ConsentScope.CONTACT)).isFalse();
    }

    @Test
    void theNoForOnePartnerLeavesTheOthers() {
        CaseId client = ADULT.id();
        consents.granted(ConsentScope.SHARE_TRAINING, CLINIC);
        consents.granted(ConsentScope.SHARE_TRAINING, SCHOOL);
        recorder.request(ADULT, ConsentScope.SHARE_TRAINING, SCHOOL).refuse(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.SHARE_TRAINING, SCHOOL)).isFalse();
        assertThat(policy.agrees(client, ConsentScope.SHARE_TRAINING, CLINIC)).isTrue();
        assertThat(policy.findValidConsents(client).getOrDefault(ConsentScope.SHARE_TRAINING, Map.of()))
                .containsOnlyKeys(CLINIC);
        recorder.request(ADULT, ConsentScope.SHARE_TRAINING, CLINIC).refuseRenewal(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.SHARE_TRAINING, CLINIC)).isTrue();
        assertThat(policy.findRefusal(client, ConsentScope.SHARE_TRAINING, CLINIC))
                .as("it holds for now")
                .isEmpty();
        consents.goOn(LONGEST + 1);
        assertThat(policy.findRefusal(client, ConsentScope.SHARE_TRAINING, CLINIC))
                .contains(TODAY);
    }

    @Test
    void aNoConcernsTheConsentOfThePartnerAndThePerson() {
        assertThat(policy.findConcerned(ADULT, ConsentScope.CONTACT, null, null))
                .isEmpty();
        Consent contact = consents.granted(ADULT, ConsentScope.CONTACT, until(TODAY));
        assertThat(policy.findConcerned(ADULT, ConsentScope.CONTACT, null, null))
                .contains(contact);
        Consent school = consents.granted(ConsentScope.SHARE_TRAINING, SCHOOL);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_TRAINING, SCHOOL, null))
                .contains(school);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_TRAINING, CLINIC, null))
                .isEmpty();
        Consent sister = consents.named("Chị B", TODAY);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_FAMILY, null, "chị b "))
                .contains(sister);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_FAMILY, null, "Dì C"))
                .isEmpty();
        recorder.request(ADULT, ConsentScope.SHARE_FAMILY, null).refuse(null, WORKER, NOW);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY))
                .as("a refusal of one person says nothing about another")
                .isTrue();
        consents.goOn(1);
        assertThat(policy.findConcerned(ADULT, ConsentScope.CONTACT, null, null))
                .as("after its last day")
                .isEmpty();
    }

    /** A conversation of yesterday may be recorded today, when consent was in force on either day. */
    @Test
    void whatIsRecordedLaterNeedsConsentOfThatDay() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY)).isFalse();
        Consent sister = consents.named("Chị B", TODAY.plusDays(5));
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY.minusDays(1)))
                .as("given today")
                .isTrue();
        consents.goOn(1);
        sister.withdraw(WORKER, NOW.plusSeconds(86_400), CentreTime.day(NOW.plusSeconds(86_400)));
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY)).isTrue();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY.minusDays(1)))
                .as("before it was given")
                .isFalse();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, tomorrow))
                .as("on the day of the withdrawal")
                .isFalse();
        Consent expired = consents.named("Chị C", TODAY.plusDays(1));
        consents.goOn(3);
        assertThat(expired.status()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, tomorrow))
                .isTrue();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY.plusDays(2)))
                .isFalse();
    }

    @Test
    void consentsToTalkToTwoRelativesStandTogether() {
        Consent sister = consents.named("Chị B", TODAY.plusDays(5));
        Consent aunt = consents.named("Dì C", TODAY.plusDays(6));
        assertThat(sister.status()).isEqualTo(ConsentStatus.GRANTED);
        Consent again = consents.named(" chị b ", TODAY.plusDays(7));
        assertThat(sister.status()).isEqualTo(ConsentStatus.SUPERSEDED);
        assertThat(policy.findNamed(ADULT, ConsentScope.SHARE_FAMILY))
                .containsExactly(
                        new ConsentPolicy.NamedConsent(" chị b ", TODAY.plusDays(7)),
                        new ConsentPolicy.NamedConsent("Dì C", TODAY.plusDays(6)));
        aunt.withdraw(WORKER, NOW, CentreTime.day(NOW));
        consents.signIn(Role.AUDITOR);
        assertThat(policy.findNamed(ADULT, ConsentScope.SHARE_FAMILY))
                .containsExactly(new ConsentPolicy.NamedConsent(null, TODAY.plusDays(7)));
        assertThat(again.status()).isEqualTo(ConsentStatus.GRANTED);
    }

    @Test
    void refusalCountsUntilTheNextQuestion() {
        Consent asked = recorder.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .isEmpty();
        asked.refuse(null, WORKER, NOW);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .contains(TODAY);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, SCHOOL))
                .isEmpty();
        recorder.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .isEmpty();
    }

    @Test
    void aConsentThatRanOutIsFoundForItsPartner() {
        Consent school = consents.granted(ConsentScope.SHARE_TRAINING, SCHOOL);
        assertThat(policy.findRunOut(ADULT.id(), ConsentScope.SHARE_TRAINING, SCHOOL))
                .as("in force")
                .isEmpty();
        consents.goOn(LONGEST + 1);
        recorder.request(ADULT, ConsentScope.SHARE_TRAINING, SCHOOL);
        assertThat(policy.findRunOut(ADULT.id(), ConsentScope.SHARE_TRAINING, SCHOOL))
                .as("asked again")
                .contains(school);
        assertThat(policy.findRunOut(ADULT.id(), ConsentScope.SHARE_TRAINING, CLINIC))
                .isEmpty();
        assertThat(policy.findRunOut(ADULT.id(), ConsentScope.SHARE_TRAINING, null))
                .isEmpty();
        school.withdraw(WORKER, NOW, CentreTime.day(NOW));
        assertThat(policy.findRunOut(ADULT.id(), ConsentScope.SHARE_TRAINING, SCHOOL))
                .as("withdrawn")
                .isEmpty();
    }

    @Test
    void relativesAndInterpretersMayBePresentApart() {
        consents.named("Chị B", TODAY.plusDays(5));
        Consent asked = recorder.request(ADULT, ConsentScope.INTERPRETER, null);
        recorder.grant(ADULT, asked, until(TODAY.plusDays(6)), "Anh D");
        assertThat(policy.findPresent(ADULT))
                .isEqualTo(new PresentPersons(
                        List.of(new ConsentPolicy.NamedConsent("Chị B", TODAY.plusDays(5))),
                        List.of(new ConsentPolicy.NamedConsent("Anh D", TODAY.plusDays(6))),
                        true));
    }

    @Test
    void whoMayBePresentIsAskedOnAnOpenCaseByItsWorkers() {
        CaseView closed = CaseViews.at(CaseStatus.CLOSED, WORKER, NOW);
        assertThat(policy.findPresent(ADULT).mayAsk()).isTrue();
        assertThat(policy.findPresent(closed).mayAsk()).isFalse();
        consents.signIn(Role.AUDITOR);
        assertThat(policy.findPresent(ADULT).mayAsk()).isFalse();
    }

    @Test
    void aConsentInGeneralIsForNoPartner() {
        consents.granted(ADULT, ConsentScope.SHARE_PROTECTION, until(TODAY));
        consents.granted(ConsentScope.SHARE_PROTECTION, SCHOOL);
        assertThat(policy.findValidConsents(ADULT.id()).getOrDefault(ConsentScope.SHARE_PROTECTION, Map.of()))
                .containsOnlyKeys(SCHOOL);
    }
}
