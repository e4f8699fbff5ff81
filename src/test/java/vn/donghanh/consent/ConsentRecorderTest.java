package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.consent.ConsentsFixture.ADULT;
import static vn.donghanh.consent.ConsentsFixture.CLINIC;
import static vn.donghanh.consent.ConsentsFixture.LATEST;
import static vn.donghanh.consent.ConsentsFixture.LONGEST;
import static vn.donghanh.consent.ConsentsFixture.NOW;
import static vn.donghanh.consent.ConsentsFixture.SCHOOL;
import static vn.donghanh.consent.ConsentsFixture.TODAY;
import static vn.donghanh.consent.ConsentsFixture.WITNESS;
import static vn.donghanh.consent.ConsentsFixture.WORKER;
import static vn.donghanh.consent.ConsentsFixture.caseOf;
import static vn.donghanh.consent.ConsentsFixture.sealed;
import static vn.donghanh.consent.ConsentsFixture.until;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.staff.StaffMember;

/** What makes a consent valid, what a newer one does to the old, and to the tasks. */
class ConsentRecorderTest {
    private final ConsentsFixture consents = new ConsentsFixture();
    private final ConsentPolicy policy = consents.policy;
    private final ConsentRecorder recorder = consents.recorder;

    @ParameterizedTest
    @EnumSource
    void eachMethodNeedsItsEvidence(ConsentMethod method) {
        ConsentEvidence bare = new ConsentEvidence(method, null, null, null);
        switch (method) {
            case WRITTEN, EFORM, AUDIO -> assertThat(
                            consents.granted(ADULT, ConsentScope.CONTACT, bare).form())
                    .isEqualTo(method);
            case WITNESSED_VERBAL -> refuses(ConsentRule.WITNESS_MISSING, ADULT, bare);
            case GUARDIAN -> {
                refuses(ConsentRule.GUARDIAN_FOR_MINORS_ONLY, ADULT, bare);
                refuses(ConsentRule.GUARDIAN_MISSING, caseOf(AgeBand.UNDER_16), bare);
            }
            case VITAL_INTEREST -> refuses(ConsentRule.FORM_IS_NO_CONSENT, ADULT, bare);
        }
    }

    @Test
    void witnessIsAColleagueAndNeverTheRecorder() {
        refuses(
                ConsentRule.WITNESS_IS_RECORDER,
                ADULT,
                new ConsentEvidence(ConsentMethod.WITNESSED_VERBAL, WORKER, null, null));
        ConsentEvidence oral = new ConsentEvidence(ConsentMethod.WITNESSED_VERBAL, WITNESS, null, null);
        assertThat(consents.granted(ADULT, ConsentScope.CONTACT, oral).witness())
                .isEqualTo(WITNESS);
        ConsentEvidence written = new ConsentEvidence(ConsentMethod.WRITTEN, WITNESS, null, null);
        assertThat(consents.granted(ADULT, ConsentScope.CONTACT, written).witness())
                .isNull();
        assertThat(policy.witnesses()).extracting(StaffMember::id).containsExactly(WITNESS);
    }

    @ParameterizedTest
    @EnumSource
    void guardianConsentsOnlyForAMinor(AgeBand age) {
        ConsentEvidence evidence = new ConsentEvidence(ConsentMethod.GUARDIAN, null, "Bà A", null);
        if (age.requiresChildPath()) {
            Consent consent = consents.granted(caseOf(age), ConsentScope.CONTACT, evidence);
            assertThat(consent.guardianSealed())
                    .isEqualTo(sealed(KeyPurpose.IDENTITY, "guardian", consent.ref(), "Bà A"));
            refuses(
                    ConsentRule.GUARDIAN_MISSING,
                    caseOf(age),
                    new ConsentEvidence(ConsentMethod.GUARDIAN, null, " ", null));
        } else {
            refuses(ConsentRule.GUARDIAN_FOR_MINORS_ONLY, caseOf(age), evidence);
        }
        Consent written = consents.granted(
                caseOf(age), ConsentScope.CONTACT, new ConsentEvidence(ConsentMethod.WRITTEN, null, "Bà A", null));
        assertThat(written.guardianSealed()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void onlySomeScopesNameAPerson(ConsentScope scope) {
        ConsentEvidence written = new ConsentEvidence(ConsentMethod.WRITTEN, null, null, null);
        if (scope.namesPerson()) {
            Consent asked = recorder.request(ADULT, scope, null);
            for (String nobody : new String[] {null, "", " "}) {
                assertRefused(ConsentRule.NAMED_PERSON_MISSING, () -> recorder.grant(ADULT, asked, written, nobody));
            }
            recorder.grant(ADULT, asked, written, "Chị B");
            assertThat(asked.namedSealed()).isEqualTo(sealed(KeyPurpose.IDENTITY, "named", asked.ref(), "Chị B"));
        } else {
            Consent asked = recorder.request(ADULT, scope, null);
            recorder.grant(ADULT, asked, written, "Chị B");
            assertThat(asked.namedSealed()).isNull();
        }
    }

    @Test
    void consentEndsBetweenTodayAndTheLatestDay() {
        refuses(ConsentRule.EXPIRY_PAST, ADULT, until(TODAY.minusDays(1)));
        refuses(ConsentRule.EXPIRY_TOO_LATE, ADULT, until(LATEST.plusDays(1)));
        for (LocalDate day : List.of(TODAY, LATEST)) {
            assertThat(consents.granted(ADULT, ConsentScope.CONTACT, until(day)).expiresOn())
                    .isEqualTo(day);
        }
        assertThat(consents.granted(ADULT, ConsentScope.CONTACT, until(null)).expiresOn())
                .isEqualTo(LATEST);
        assertThat(policy.latestExpiry()).isEqualTo(LATEST);
    }

    @Test
    void newerConsentReplacesOnlyThatOfTheSamePartner() {
        Consent clinic = consents.granted(ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        Consent school = consents.granted(ConsentScope.SHARE_HEALTH_MIN, SCHOOL);
        Consent refused = recorder.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        refused.refuse(null, WORKER, NOW);
        Consent newer = consents.granted(ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        assertThat(clinic.status()).isEqualTo(ConsentStatus.SUPERSEDED);
        assertThat(school.status()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(refused.status()).isEqualTo(ConsentStatus.REFUSED);
        assertThat(newer.status()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(events())
                .containsExactly(
                        ConsentStatus.REQUESTED,
                        ConsentStatus.GRANTED,
                        ConsentStatus.REQUESTED,
                        ConsentStatus.GRANTED,
                        ConsentStatus.REQUESTED,
                        ConsentStatus.REQUESTED,
                        ConsentStatus.SUPERSEDED,
                        ConsentStatus.GRANTED);
    }

    @Test
    void aReceptionHasNoTaskOfAskingToEnd() {
        recorder.recordAtReception(ADULT, until(null));
        assertThat(policy.agrees(ADULT.id(), ConsentScope.CASE_MGMT)).isTrue();
        assertThat(events()).containsExactly(ConsentStatus.REQUESTED, ConsentStatus.GRANTED);
        assertThat(consents.tasks.noted()).isEmpty();
    }

    @Test
    void consentToTheCaseEndsTheTasksOfAsking() {
        consents.granted(ADULT, ConsentScope.CASE_MGMT, until(null));
        assertThat(policy.agrees(ADULT.id(), ConsentScope.CASE_MGMT)).isTrue();
        assertThat(consents.tasks.noted())
                .containsExactly("complete " + TaskKind.CONSENT_ASK, "complete " + TaskKind.CONSENT_RENEW);
        consents.granted(ADULT, ConsentScope.CONTACT, until(null));
        assertThat(consents.tasks.noted()).hasSize(3);
        consents.lapsing.add(new LapsingConsentQueries.LapsingConsent("r1", ConsentScope.STATISTICS, null, TODAY));
        consents.granted(ADULT, ConsentScope.CONTACT, until(null));
        assertThat(consents.tasks.noted())
                .as("the task waits for the last answer")
                .hasSize(4)
                .last()
                .isEqualTo("complete about []");
        Consent forPartner = recorder.request(ADULT, ConsentScope.SHARE_EMPLOYER, new OrganisationId(3));
        consents.granted(ADULT, ConsentScope.CONTACT, until(null));
        assertThat(consents.tasks.noted()).last().isEqualTo("complete about [" + forPartner.ref() + "]");
        consents.lapsing.clear();
        consents.lapsing.add(new LapsingConsentQueries.LapsingConsent(
                forPartner.ref(), ConsentScope.SHARE_EMPLOYER, new OrganisationId(3), TODAY));
        recorder.completeRenewal(ADULT);
        assertThat(consents.tasks.noted().get(consents.tasks.noted().size() - 1))
                .as("what the Centre asks itself is answered, the partner's is not")
                .contains(consents.rows.stream()
                        .filter(Consent.class::isInstance)
                        .map(Consent.class::cast)
                        .filter(consent -> consent.recipient() == null)
                        .map(Consent::ref)
                        .toList())
                .doesNotContain(forPartner.ref());
    }

    @Test
    void vitalInterestIsConfirmedBySomebodyAndAskedAboutLater() {
        recorder.invokeVitalInterest(ADULT, "bất tỉnh");
        VitalInterest ground = (VitalInterest) consents.rows.get(0);
        assertThat(ground.reasonSealed()).isEqualTo(sealed(KeyPurpose.NOTES, "reason", ground.ref(), "bất tỉnh"));
        assertThat(consents.tasks.noted())
                .containsExactly(
                        "open " + TaskKind.VITAL_INTEREST_CONFIRM + " for " + Permission.VITAL_INTEREST_CONFIRM
                                + " within " + DeadlineCode.VITAL_INTEREST_CONFIRM,
                        "open " + TaskKind.CONSENT_ASK + " for " + Permission.CONSENT_RECORD + " until "
                                + NOW.plusSeconds(LONGEST * 86_400L));
    }

    private List<ConsentStatus> events() {
        List<ConsentStatus> events = new ArrayList<>();
        consents.rows.stream()
                .filter(ConsentTransition.class::isInstance)
                .forEach(row -> events.add(0, ((ConsentTransition) row).to()));
        return events;
    }

    private void refuses(ConsentRule rule, CaseView caseView, ConsentEvidence evidence) {
        Consent asked = recorder.request(caseView, ConsentScope.CONTACT, null);
        assertRefused(rule, () -> recorder.grant(caseView, asked, evidence, null));
        assertThat(asked.status()).isEqualTo(ConsentStatus.REQUESTED);
    }
}
