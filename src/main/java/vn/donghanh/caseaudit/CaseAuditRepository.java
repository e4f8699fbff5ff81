package vn.donghanh.caseaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.StaffQueries;

/** Repository of audits, their samples and findings. */
@ApplicationScoped
class CaseAuditRepository {
    /**
     * An audit is accessible to the reader while it is open, between its first and last day, and if the reader is one of its
     * auditors.
     */
    private static final String OWN_OPEN_AUDIT =
            """
             a.state = vn.donghanh.caseaudit.CaseAuditStatus.OPEN and a.openFrom <= :today and a.openUntil >= :today
            and :me member of a.auditors""";

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffQueries staff;

    @Inject
    OrgUnitQueries units;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption encryption;

    @Inject
    Clock clock;

    void add(CaseAudit audit) {
        em.persist(audit);
    }

    void add(SampledCase sampledCase) {
        em.persist(sampledCase);
    }

    /** Stores a finding, its words encrypted; returns its reference. */
    String addFinding(CaseAudit audit, @Nullable SampledCase sampledCase, FindingKind kind, String words) {
        String ref = RandomReference.random();
        byte[] sealed = encryption.seal(KeyPurpose.DOCUMENTS, "case_audit_finding", "words", ref, words);
        em.persist(new AuditFinding(ref, audit, sampledCase, kind, sealed, user.id(), clock.instant()));
        return ref;
    }

    List<CaseAudit> findAll() {
        return em.createQuery("select a from CaseAudit a order by a.id desc", CaseAudit.class)
                .setMaxResults(100)
                .getResultList();
    }

    Optional<CaseAudit> findByRef(String ref) {
        return em
                .createQuery("select a from CaseAudit a where a.ref = :ref", CaseAudit.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<CaseAudit> findOwn() {
        return em.createQuery(
                        "select a from CaseAudit a where" + OWN_OPEN_AUDIT + " order by a.id desc", CaseAudit.class)
                .setParameter("today", CentreTime.today(clock))
                .setParameter("me", user.id())
                .getResultList();
    }

    Optional<CaseAudit> findOwn(String ref) {
        return findOwn().stream().filter(audit -> audit.ref().equals(ref)).findFirst();
    }

    /** Returns the audit to which the code belongs, if it is accessible to the reader. */
    Optional<CaseAudit> findByCode(String code) {
        return em
                .createQuery(
                        "select a from CaseAudit a, SampledCase s where s.auditId = a.id and s.code = :code and"
                                + OWN_OPEN_AUDIT,
                        CaseAudit.class)
                .setParameter("today", CentreTime.today(clock))
                .setParameter("me", user.id())
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the sample in the order of the random codes, which reveals nothing. */
    List<SampledCase> findSample(CaseAudit audit) {
        return em.createQuery("select s from SampledCase s where s.auditId = :a order by s.code", SampledCase.class)
                .setParameter("a", audit.id())
                .getResultList();
    }

    List<AuditFinding> findFindings(CaseAudit audit) {
        return em.createQuery(
                        "select f from AuditFinding f where f.auditId = :a order by f.id desc", AuditFinding.class)
                .setParameter("a", audit.id())
                .getResultList();
    }

    /** Assembles the rows with five statements, for any number of audits. */
    List<CaseAuditRow> rows(Collection<CaseAudit> audits) {
        Set<StaffId> auditorIds =
                audits.stream().flatMap(audit -> audit.auditors().stream()).collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(auditorIds);
        Map<Long, String> unitNames =
                units.findCurrent().stream().collect(Collectors.toMap(OrgUnitRow::id, OrgUnitRow::name));
        Map<Long, Long> sampled = counts("SampledCase", audits);
        Map<Long, Long> found = counts("AuditFinding", audits);
        return audits.stream()
                .map(audit -> audit.row(
                        audit.unit() == null ? null : unitNames.getOrDefault(audit.unit(), ""),
                        audit.auditors().stream()
                                .map(staffId -> names.getOrDefault(staffId, ""))
                                .sorted()
                                .toList(),
                        sampled.getOrDefault(audit.id(), 0L),
                        found.getOrDefault(audit.id(), 0L)))
                .toList();
    }

    private Map<Long, Long> counts(String entity, Collection<CaseAudit> audits) {
        return em
                .createQuery(
                        "select x.auditId, count(x) from " + entity + " x where x.auditId in :ids group by x.auditId",
                        Object[].class)
                .setParameter("ids", audits.stream().map(CaseAudit::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** @param numbers the case numbers that the reader may see; empty for an auditor */
    List<FindingRow> findingRows(CaseAudit audit, Map<CaseId, String> numbers) {
        Map<Long, SampledCase> byId =
                findSample(audit).stream().collect(Collectors.toMap(SampledCase::id, sampled -> sampled));
        List<AuditFinding> findings = findFindings(audit);
        Map<StaffId, String> names =
                staff.names(findings.stream().map(AuditFinding::foundBy).collect(Collectors.toSet()));
        return findings.stream()
                .map(finding -> findingRows(finding, byId, names, numbers))
                .toList();
    }

    private FindingRow findingRows(
            AuditFinding finding,
            Map<Long, SampledCase> byId,
            Map<StaffId, String> names,
            Map<CaseId, String> numbers) {
        SampledCase sampledCase = finding.sample() == null ? null : Objects.requireNonNull(byId.get(finding.sample()));
        return new FindingRow(
                finding.kind(),
                sampledCase == null ? null : sampledCase.code(),
                sampledCase == null ? null : numbers.get(sampledCase.caseId()),
                encryption.open(
                        KeyPurpose.DOCUMENTS, "case_audit_finding", "words", finding.ref(), finding.wordsSealed()),
                names.getOrDefault(finding.foundBy(), ""),
                finding.foundAt());
    }
}
