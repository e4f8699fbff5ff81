package vn.donghanh.consent;

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
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStatusQueries;
import vn.donghanh.casefile.model.CaseStatusQueries.ContinuingCase;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.DeadlinesFixture;
import vn.donghanh.testing.TasksFixture;
import vn.donghanh.testing.UserFixture;

/** Consents of cases in a list instead of the database, with what records and what answers for them, on {@link #TODAY}. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ConsentsFixture {
    static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final int LONGEST = 365;
    static final LocalDate LATEST = TODAY.plusDays(LONGEST);
    static final StaffId WORKER = new StaffId(1);
    static final StaffId WITNESS = new StaffId(2);
    static final OrganisationId CLINIC = new OrganisationId(7);
    static final OrganisationId SCHOOL = new OrganisationId(8);
    static final CaseView ADULT = caseOf(AgeBand.FROM_25_TO_34);

    final ConsentPolicy policy = new ConsentPolicy();
    final ConsentRecorder recorder = new ConsentRecorder();
    final List<LapsingConsentQueries.LapsingConsent> lapsing = new ArrayList<>();
    final TasksFixture tasks = new TasksFixture();
    /** The newest first. */
    final List<Object> rows = new ArrayList<>();
    /** Into which a merged case is merged; null if it is merged into none. */
    @Nullable
    ContinuingCase continuing;

    ConsentsFixture() {
        policy.statuses = new CaseStatusQueries() {
            @Override
            public ContinuingCase findContinuing(CaseId caseId, CaseStatus status) {
                return status == CaseStatus.MERGED && continuing != null
                        ? continuing
                        : new ContinuingCase(caseId, status);
            }
        };
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

            @Override
            List<Consent> findForPresence(CaseId caseId) {
                return findByCase(caseId).stream()
                        .filter(consent -> consent.scope() == ConsentScope.SHARE_FAMILY
                                || consent.scope() == ConsentScope.INTERPRETER)
                        .toList();
            }
        };
        recorder.lapsing = new LapsingConsentQueries() {
            @Override
            public List<LapsingConsent> findByCase(CaseId caseId) {
                return lapsing;
            }
        };
        recorder.taskOpener = tasks.opener();
        recorder.taskEnder = tasks.ender();
        policy.deadlines = new DeadlinesFixture(LONGEST);
        policy.staff = new StaffQueries() {
            @Override
            public List<StaffMember> inUnit(long unitId) {
                return Stream.of(WORKER, WITNESS)
                        .map(id -> new StaffMember(id, "a", "A", "A", Set.of(Role.CASE_MANAGER), unitId))
                        .toList();
            }
        };
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
        recorder.auditContext = new AuditContext();
        recorder.policy = policy;
        recorder.consents = policy.consents;
        recorder.deadlines = policy.deadlines;
        recorder.cipher = policy.cipher;
        signIn(Role.CASE_MANAGER);
        setNow(NOW);
    }

    void signIn(Role role) {
        policy.user = new UserFixture(WORKER, Set.of(role), true);
        recorder.user = policy.user;
    }

    void goOn(int days) {
        setNow(NOW.plusSeconds(days * 86_400L));
    }

    private void setNow(Instant now) {
        policy.clock = Clock.fixed(now, ZoneOffset.UTC);
        recorder.clock = policy.clock;
    }

    Consent named(String name, LocalDate until) {
        Consent asked = recorder.request(ADULT, ConsentScope.SHARE_FAMILY, null);
        recorder.grant(ADULT, asked, until(until), name);
        return asked;
    }

    Consent granted(CaseView caseView, ConsentScope scope, ConsentEvidence evidence) {
        Consent asked = recorder.request(caseView, scope, null);
        recorder.grant(caseView, asked, evidence, null);
        return asked;
    }

    Consent granted(ConsentScope scope, OrganisationId partner) {
        Consent asked = recorder.request(ADULT, scope, partner);
        recorder.grant(ADULT, asked, until(null), null);
        return asked;
    }

    static ConsentEvidence until(@Nullable LocalDate day) {
        return new ConsentEvidence(ConsentMethod.WRITTEN, null, null, day);
    }

    static CaseView caseOf(AgeBand age) {
        return CaseViews.of(CaseStatus.ACTIVE, TriageLevel.MEDIUM, age, WORKER, NOW);
    }

    static byte[] sealed(KeyPurpose purpose, String column, String ref, String plain) {
        return (purpose + column + ref + plain).getBytes(StandardCharsets.UTF_8);
    }
}
