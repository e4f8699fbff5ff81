package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.DeadlinesFixture;
import vn.donghanh.testing.TasksFixture;
import vn.donghanh.testing.UserFixture;

/** What makes a consent valid, when it is in force, and what a newer one does to the old. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ConsentPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int LONGEST = 365;
    private static final LocalDate LATEST = TODAY.plusDays(LONGEST);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId WITNESS = new StaffId(2);
    private static final OrganisationId CLINIC = new OrganisationId(7);
    private static final OrganisationId SCHOOL = new OrganisationId(8);
    private static final CaseView ADULT = caseOf(AgeBand.FROM_25_TO_34);

    private final ConsentPolicy policy = new ConsentPolicy();
    private final List<LapsingConsentQueries.LapsingConsent> lapsing = new ArrayList<>();
    private final TasksFixture tasks = new TasksFixture();
    private final List<Object> rows = new ArrayList<>();

    @BeforeEach
    void prepare() {
        policy.consents = new ConsentRepository() {
            @Override
            void add(Object row) {
                rows.add(0, row);
            }

            @Override
            List<Consent> findByCase(CaseId caseId) {
                return rows.stream()
                        .filter(Consent.class::isInstance)
                        .map(Consent.class::cast)
                        .filter(consent -> consent.caseId().equals(caseId))
                        .toList();
            }

            @Override
            Stream<Consent> findByCase(CaseId caseId, ConsentScope scope) {
                return rows.stream()
                        .filter(Consent.class::isInstance)
                        .map(Consent.class::cast)
                        .filter(consent -> consent.caseId().equals(caseId) && consent.scope() == scope);
            }
        };
        policy.lapsing = new LapsingConsentQueries() {
            @Override
            public List<LapsingConsent> findByCase(CaseId caseId) {
                return lapsing;
            }
        };
        policy.tasks = tasks;
        policy.deadlines = new DeadlinesFixture(LONGEST);
        policy.staff = new StaffQueries() {
            @Override
            public List<StaffMember> inUnit(long unitId) {
                return Stream.of(WORKER, WITNESS)
                        .map(id -> new StaffMember(id, "a", "A", "A", Set.of(Role.CASE_MANAGER), unitId))
                        .toList();
            }
        };
        policy.user = new UserFixture(WORKER, Set.of(Role.CASE_MANAGER), true);
        policy.cipher = new ConsentCipher();
        policy.cipher.encryption = new FieldEncryption() {
            @Override
            public byte @Nullable [] sealOrNull(KeyPurpose purpose, EncryptedCell cell, @Nullable String plain) {
                return plain == null ? null : sealed(purpose, cell.column(), cell.ref(), plain);
            }

            @Override
            public @Nullable String openOrNull(KeyPurpose purpose, EncryptedCell cell, byte @Nullable [] sealed) {
                return sealed == null
                        ? null
                        : new String(sealed, StandardCharsets.UTF_8)
                                .substring((purpose + cell.column() + cell.ref()).length());
            }
        };
        policy.auditContext = new AuditContext();
        policy.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @EnumSource
    void eachMethodNeedsItsEvidence(ConsentMethod method) {
        ConsentEvidence bare = new ConsentEvidence(method, null, null, null);
        switch (method) {
            case WRITTEN, EFORM, AUDIO -> assertThat(
                            granted(ADULT, ConsentScope.CONTACT, bare).form())
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
        assertThat(granted(ADULT, ConsentScope.CONTACT, oral).witness()).isEqualTo(WITNESS);
        ConsentEvidence written = new ConsentEvidence(ConsentMethod.WRITTEN, WITNESS, null, null);
        assertThat(granted(ADULT, ConsentScope.CONTACT, written).witness()).isNull();
        assertThat(policy.witnesses()).extracting(StaffMember::id).containsExactly(WITNESS);
    }

    @ParameterizedTest
    @EnumSource
    void guardianConsentsOnlyForAMinor(AgeBand age) {
        ConsentEvidence evidence = new ConsentEvidence(ConsentMethod.GUARDIAN, null, "Bà A", null);
        if (age.requiresChildPath()) {
            Consent consent = granted(caseOf(age), ConsentScope.CONTACT, evidence);
            assertThat(consent.guardianSealed())
                    .isEqualTo(sealed(KeyPurpose.IDENTITY, "guardian", consent.ref(), "Bà A"));
            refuses(
                    ConsentRule.GUARDIAN_MISSING,
                    caseOf(age),
                    new ConsentEvidence(ConsentMethod.GUARDIAN, null, " ", null));
        } else {
            refuses(ConsentRule.GUARDIAN_FOR_MINORS_ONLY, caseOf(age), evidence);
        }
        Consent written = granted(
                caseOf(age), ConsentScope.CONTACT, new ConsentEvidence(ConsentMethod.WRITTEN, null, "Bà A", null));
        assertThat(written.guardianSealed()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void onlySomeScopesNameAPerson(ConsentScope scope) {
        ConsentEvidence written = new ConsentEvidence(ConsentMethod.WRITTEN, null, null, null);
        if (scope.namesPerson()) {
            Consent asked = policy.request(ADULT, scope, null);
            for (String nobody : new String[] {null, "", " "}) {
                assertRefused(ConsentRule.NAMED_PERSON_MISSING, () -> policy.grant(ADULT, asked, written, nobody));
            }
            policy.grant(ADULT, asked, written, "Chị B");
            assertThat(asked.namedSealed()).isEqualTo(sealed(KeyPurpose.IDENTITY, "named", asked.ref(), "Chị B"));
        } else {
            Consent asked = policy.request(ADULT, scope, null);
            policy.grant(ADULT, asked, written, "Chị B");
            assertThat(asked.namedSealed()).isNull();
        }
    }

    @Test
    void consentEndsBetweenTodayAndTheLatestDay() {
        refuses(ConsentRule.EXPIRY_PAST, ADULT, until(TODAY.minusDays(1)));
        refuses(ConsentRule.EXPIRY_TOO_LATE, ADULT, until(LATEST.plusDays(1)));
        for (LocalDate day : List.of(TODAY, LATEST)) {
            assertThat(granted(ADULT, ConsentScope.CONTACT, until(day)).expiresOn())
                    .isEqualTo(day);
        }
        assertThat(granted(ADULT, ConsentScope.CONTACT, until(null)).expiresOn())
                .isEqualTo(LATEST);
        assertThat(policy.latestExpiry()).isEqualTo(LATEST);
    }

    @Test
    void consentForOnePartnerIsForNoOther() {
        Consent asked = policy.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        assertThat(policy.hasAnswer(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isFalse();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isFalse();
        policy.grant(ADULT, asked, until(TODAY.plusDays(5)), null);
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
        policy.clock = Clock.fixed(NOW.plusSeconds(6 * 86_400), ZoneOffset.UTC);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .isFalse();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN)).isFalse();
    }

    @Test
    void anAnswerIsARefusalUntilTheNextAnswer() {
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("nobody asked")
                .isFalse();
        Consent first = policy.request(ADULT, ConsentScope.CONTACT, null);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("thinking about it")
                .isFalse();
        first.refuse(null, WORKER, NOW);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT)).isTrue();
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.STATISTICS)).isFalse();
        policy.request(ADULT, ConsentScope.CONTACT, null);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("asked again, not answered yet")
                .isTrue();
        Consent given = granted(ADULT, ConsentScope.CONTACT, until(TODAY));
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT)).isFalse();
        policy.clock = Clock.fixed(NOW.plusSeconds(2 * 86_400), ZoneOffset.UTC);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT))
                .as("expired")
                .isFalse();
        given.withdraw(WORKER, NOW);
        assertThat(policy.isRefused(ADULT.id(), ConsentScope.CONTACT)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAFollowUpNeedsConsentToContact(CaseStatus status) {
        CaseId client = ADULT.id();
        assertThat(policy.mayContact(client, status)).isEqualTo(status != CaseStatus.FOLLOW_UP);
        Consent agreed = granted(ADULT, ConsentScope.FOLLOW_UP_AFTER, until(TODAY.plusDays(5)));
        assertThat(policy.mayContact(client, status)).isTrue();
        agreed.withdraw(WORKER, NOW);
        assertThat(policy.mayContact(client, status)).isEqualTo(status != CaseStatus.FOLLOW_UP);
    }

    @Test
    void aRefusalAfterAConsentCountsAtOnce() {
        CaseId client = ADULT.id();
        granted(ADULT, ConsentScope.FOLLOW_UP_AFTER, until(TODAY.plusDays(5)));
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER)).isTrue();
        Consent asked = policy.request(ADULT, ConsentScope.FOLLOW_UP_AFTER, null);
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("asked again")
                .isTrue();
        asked.refuse(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("said no")
                .isFalse();
        granted(ADULT, ConsentScope.FOLLOW_UP_AFTER, until(TODAY.plusDays(5)));
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("said yes again")
                .isTrue();
        policy.clock = Clock.fixed(NOW.plusSeconds(6 * 86_400), ZoneOffset.UTC);
        assertThat(policy.agrees(client, ConsentScope.FOLLOW_UP_AFTER))
                .as("after its date")
                .isFalse();
    }

    @Test
    void whatIsNotRenewedHoldsToItsLastDay() {
        CaseId client = ADULT.id();
        granted(ADULT, ConsentScope.CONTACT, until(TODAY.plusDays(5)));
        policy.request(ADULT, ConsentScope.CONTACT, null).refuseRenewal(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.CONTACT)).isTrue();
        assertThat(policy.findAnswer(client, ConsentScope.CONTACT)).contains(ConsentStatus.GRANTED);
        assertThat(policy.isRefused(client, ConsentScope.CONTACT)).isFalse();
        policy.clock = Clock.fixed(NOW.plusSeconds(6 * 86_400), ZoneOffset.UTC);
        assertThat(policy.agrees(client, ConsentScope.CONTACT)).isFalse();
        assertThat(policy.findAnswer(client, ConsentScope.CONTACT)).contains(ConsentStatus.REFUSED);
        assertThat(policy.isRefused(client, ConsentScope.CONTACT))
                .as("the no counts from then on")
                .isTrue();
        granted(ADULT, ConsentScope.CONTACT, until(TODAY.plusDays(9)));
        assertThat(policy.isRefused(client, ConsentScope.CONTACT)).isFalse();
    }

    @Test
    void theNoForOnePartnerLeavesTheOthers() {
        CaseId client = ADULT.id();
        granted(ConsentScope.SHARE_TRAINING, CLINIC);
        granted(ConsentScope.SHARE_TRAINING, SCHOOL);
        policy.request(ADULT, ConsentScope.SHARE_TRAINING, SCHOOL).refuse(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.SHARE_TRAINING, SCHOOL)).isFalse();
        assertThat(policy.agrees(client, ConsentScope.SHARE_TRAINING, CLINIC)).isTrue();
        assertThat(policy.findValidConsents(client, ConsentScope.SHARE_TRAINING))
                .containsOnlyKeys(CLINIC);
        policy.request(ADULT, ConsentScope.SHARE_TRAINING, CLINIC).refuseRenewal(null, WORKER, NOW);
        assertThat(policy.agrees(client, ConsentScope.SHARE_TRAINING, CLINIC)).isTrue();
        assertThat(policy.findRefusal(client, ConsentScope.SHARE_TRAINING, CLINIC))
                .as("it holds for now")
                .isEmpty();
        policy.clock = Clock.fixed(NOW.plusSeconds((LONGEST + 1) * 86_400L), ZoneOffset.UTC);
        assertThat(policy.findRefusal(client, ConsentScope.SHARE_TRAINING, CLINIC))
                .contains(TODAY);
    }

    @Test
    void aNoConcernsTheConsentOfThePartnerAndThePerson() {
        assertThat(policy.findConcerned(ADULT, ConsentScope.CONTACT, null, null))
                .isEmpty();
        Consent contact = granted(ADULT, ConsentScope.CONTACT, until(TODAY));
        assertThat(policy.findConcerned(ADULT, ConsentScope.CONTACT, null, null))
                .contains(contact);
        Consent school = granted(ConsentScope.SHARE_TRAINING, SCHOOL);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_TRAINING, SCHOOL, null))
                .contains(school);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_TRAINING, CLINIC, null))
                .isEmpty();
        Consent sister = named("Chị B", TODAY);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_FAMILY, null, "chị b "))
                .contains(sister);
        assertThat(policy.findConcerned(ADULT, ConsentScope.SHARE_FAMILY, null, "Dì C"))
                .isEmpty();
        policy.request(ADULT, ConsentScope.SHARE_FAMILY, null).refuse(null, WORKER, NOW);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY))
                .as("a refusal of one person says nothing about another")
                .isTrue();
        policy.clock = Clock.fixed(NOW.plusSeconds(86_400), ZoneOffset.UTC);
        assertThat(policy.findConcerned(ADULT, ConsentScope.CONTACT, null, null))
                .as("after its last day")
                .isEmpty();
    }

    /** A conversation of yesterday may be recorded today, when consent was in force on either day. */
    @Test
    void whatIsRecordedLaterNeedsConsentOfThatDay() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY)).isFalse();
        Consent sister = named("Chị B", TODAY.plusDays(5));
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY.minusDays(1)))
                .as("given today")
                .isTrue();
        policy.clock = Clock.fixed(NOW.plusSeconds(86_400), ZoneOffset.UTC);
        sister.withdraw(WORKER, NOW.plusSeconds(86_400));
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY)).isTrue();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY.minusDays(1)))
                .as("before it was given")
                .isFalse();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, tomorrow))
                .as("on the day of the withdrawal")
                .isFalse();
        Consent expired = named("Chị C", TODAY.plusDays(1));
        policy.clock = Clock.fixed(NOW.plusSeconds(3 * 86_400), ZoneOffset.UTC);
        assertThat(expired.status()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, tomorrow))
                .isTrue();
        assertThat(policy.agrees(ADULT.id(), ConsentScope.SHARE_FAMILY, TODAY.plusDays(2)))
                .isFalse();
    }

    @Test
    void consentsToTalkToTwoRelativesStandTogether() {
        Consent sister = named("Chị B", TODAY.plusDays(5));
        Consent aunt = named("Dì C", TODAY.plusDays(6));
        assertThat(sister.status()).isEqualTo(ConsentStatus.GRANTED);
        Consent again = named(" chị b ", TODAY.plusDays(7));
        assertThat(sister.status()).isEqualTo(ConsentStatus.SUPERSEDED);
        assertThat(policy.findNamed(ADULT, ConsentScope.SHARE_FAMILY))
                .containsExactly(
                        new ConsentPolicy.NamedConsent(" chị b ", TODAY.plusDays(7)),
                        new ConsentPolicy.NamedConsent("Dì C", TODAY.plusDays(6)));
        aunt.withdraw(WORKER, NOW);
        policy.user = new UserFixture(WORKER, Set.of(Role.AUDITOR), true);
        assertThat(policy.findNamed(ADULT, ConsentScope.SHARE_FAMILY))
                .containsExactly(new ConsentPolicy.NamedConsent(null, TODAY.plusDays(7)));
        assertThat(again.status()).isEqualTo(ConsentStatus.GRANTED);
    }

    private Consent named(String name, LocalDate until) {
        Consent asked = policy.request(ADULT, ConsentScope.SHARE_FAMILY, null);
        policy.grant(ADULT, asked, until(until), name);
        return asked;
    }

    @Test
    void refusalCountsUntilTheNextQuestion() {
        Consent asked = policy.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .isEmpty();
        asked.refuse(null, WORKER, NOW);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .contains(TODAY);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, SCHOOL))
                .isEmpty();
        policy.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        assertThat(policy.findRefusal(ADULT.id(), ConsentScope.SHARE_HEALTH_MIN, CLINIC))
                .isEmpty();
    }

    @Test
    void newerConsentReplacesOnlyThatOfTheSamePartner() {
        Consent clinic = granted(ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        Consent school = granted(ConsentScope.SHARE_HEALTH_MIN, SCHOOL);
        Consent refused = policy.request(ADULT, ConsentScope.SHARE_HEALTH_MIN, CLINIC);
        refused.refuse(null, WORKER, NOW);
        Consent newer = granted(ConsentScope.SHARE_HEALTH_MIN, CLINIC);
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
    void consentToTheCaseEndsTheTasksOfAsking() {
        policy.recordAtReception(ADULT, until(null));
        assertThat(policy.agrees(ADULT.id(), ConsentScope.CASE_MGMT)).isTrue();
        assertThat(tasks.noted())
                .containsExactly("complete " + TaskKind.CONSENT_ASK, "complete " + TaskKind.CONSENT_RENEW);
        granted(ADULT, ConsentScope.CONTACT, until(null));
        assertThat(tasks.noted()).hasSize(3);
        lapsing.add(new LapsingConsentQueries.LapsingConsent("r1", ConsentScope.STATISTICS, null, TODAY));
        granted(ADULT, ConsentScope.CONTACT, until(null));
        assertThat(tasks.noted())
                .as("the task waits for the last answer")
                .hasSize(4)
                .last()
                .isEqualTo("complete about []");
        Consent forPartner = policy.request(ADULT, ConsentScope.SHARE_EMPLOYER, new OrganisationId(3));
        granted(ADULT, ConsentScope.CONTACT, until(null));
        assertThat(tasks.noted()).last().isEqualTo("complete about [" + forPartner.ref() + "]");
        lapsing.clear();
        lapsing.add(new LapsingConsentQueries.LapsingConsent(
                forPartner.ref(), ConsentScope.SHARE_EMPLOYER, new OrganisationId(3), TODAY));
        policy.completeRenewal(ADULT);
        assertThat(tasks.noted().get(tasks.noted().size() - 1))
                .as("what the Centre asks itself is answered, the partner's is not")
                .contains(rows.stream()
                        .filter(Consent.class::isInstance)
                        .map(Consent.class::cast)
                        .filter(consent -> consent.recipient() == null)
                        .map(Consent::ref)
                        .toList())
                .doesNotContain(forPartner.ref());
    }

    @Test
    void vitalInterestIsConfirmedBySomebodyAndAskedAboutLater() {
        policy.invokeVitalInterest(ADULT, "bất tỉnh");
        VitalInterest ground = (VitalInterest) rows.get(0);
        assertThat(ground.reasonSealed()).isEqualTo(sealed(KeyPurpose.NOTES, "reason", ground.ref(), "bất tỉnh"));
        assertThat(tasks.noted())
                .containsExactly(
                        "open " + TaskKind.VITAL_INTEREST_CONFIRM + " for " + Permission.VITAL_INTEREST_CONFIRM
                                + " within " + DeadlineCode.VITAL_INTEREST_CONFIRM,
                        "open " + TaskKind.CONSENT_ASK + " for " + Permission.CONSENT_RECORD + " until "
                                + NOW.plusSeconds(LONGEST * 86_400L));
    }

    private List<ConsentStatus> events() {
        List<ConsentStatus> events = new ArrayList<>();
        rows.stream()
                .filter(ConsentTransition.class::isInstance)
                .forEach(row -> events.add(0, ((ConsentTransition) row).to()));
        return events;
    }

    private void refuses(ConsentRule rule, CaseView caseView, ConsentEvidence evidence) {
        Consent asked = policy.request(caseView, ConsentScope.CONTACT, null);
        assertRefused(rule, () -> policy.grant(caseView, asked, evidence, null));
        assertThat(asked.status()).isEqualTo(ConsentStatus.REQUESTED);
    }

    private Consent granted(CaseView caseView, ConsentScope scope, ConsentEvidence evidence) {
        Consent asked = policy.request(caseView, scope, null);
        policy.grant(caseView, asked, evidence, null);
        return asked;
    }

    private Consent granted(ConsentScope scope, OrganisationId partner) {
        Consent asked = policy.request(ADULT, scope, partner);
        policy.grant(ADULT, asked, until(null), null);
        return asked;
    }

    private static ConsentEvidence until(@Nullable LocalDate day) {
        return new ConsentEvidence(ConsentMethod.WRITTEN, null, null, day);
    }

    private static CaseView caseOf(AgeBand age) {
        return CaseViews.of(CaseStatus.ACTIVE, TriageLevel.MEDIUM, age, WORKER, NOW);
    }

    private static byte[] sealed(KeyPurpose purpose, String column, String ref, String plain) {
        return (purpose + column + ref + plain).getBytes(StandardCharsets.UTF_8);
    }
}
