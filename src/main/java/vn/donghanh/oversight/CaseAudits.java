package vn.donghanh.oversight;

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
import vn.donghanh.casefile.CaseId;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.UnitRow;
import vn.donghanh.staff.Units;

/** Audits on record, their samples and findings. */
@ApplicationScoped
class CaseAudits {
    /** An audit is the reader's while it is open, between its two days, and she is one of its auditors. */
    private static final String MINE =
            """
             a.state = vn.donghanh.oversight.CaseAuditState.OPEN and a.openFrom <= :today and a.openUntil >= :today
            and :me member of a.auditors""";

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffDirectory staff;

    @Inject
    Units units;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    List<CaseAudit> all() {
        return em.createQuery("select a from CaseAudit a order by a.id desc", CaseAudit.class)
                .setMaxResults(100)
                .getResultList();
    }

    Optional<CaseAudit> byRef(String ref) {
        return em
                .createQuery("select a from CaseAudit a where a.ref = :ref", CaseAudit.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<CaseAudit> mine() {
        return em.createQuery("select a from CaseAudit a where" + MINE + " order by a.id desc", CaseAudit.class)
                .setParameter("today", VietNam.day(clock.instant()))
                .setParameter("me", user.id())
                .getResultList();
    }

    Optional<CaseAudit> mine(String ref) {
        return mine().stream().filter(audit -> audit.ref().equals(ref)).findFirst();
    }

    /** The audit of this code, if it is the reader's. */
    Optional<CaseAudit> ofCode(String code) {
        return em
                .createQuery(
                        "select a from CaseAudit a, SampledCase s where s.auditId = a.id and s.code = :code and" + MINE,
                        CaseAudit.class)
                .setParameter("today", VietNam.day(clock.instant()))
                .setParameter("me", user.id())
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** In the order of the codes, which tells nothing. */
    List<SampledCase> sample(CaseAudit audit) {
        return em.createQuery("select s from SampledCase s where s.auditId = :a order by s.code", SampledCase.class)
                .setParameter("a", audit.id())
                .getResultList();
    }

    List<AuditFinding> findings(CaseAudit audit) {
        return em.createQuery(
                        "select f from AuditFinding f where f.auditId = :a order by f.id desc", AuditFinding.class)
                .setParameter("a", audit.id())
                .getResultList();
    }

    /** In five statements, whatever there is. */
    List<CaseAuditRow> rows(Collection<CaseAudit> audits) {
        Set<StaffId> people =
                audits.stream().flatMap(audit -> audit.auditors().stream()).collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(people);
        Map<Long, String> unitNames = units.today().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        Map<Long, Long> sampled = counts("SampledCase", audits);
        Map<Long, Long> found = counts("AuditFinding", audits);
        return audits.stream()
                .map(audit -> audit.row(
                        audit.unit() == null ? null : unitNames.getOrDefault(audit.unit(), ""),
                        audit.auditors().stream()
                                .map(one -> names.getOrDefault(one, ""))
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

    /** @param numbers of the cases that the reader sees by number; empty for an auditor */
    List<FindingRow> told(CaseAudit audit, Map<CaseId, String> numbers) {
        Map<Long, SampledCase> byId = sample(audit).stream().collect(Collectors.toMap(SampledCase::id, one -> one));
        List<AuditFinding> findings = findings(audit);
        Map<StaffId, String> names =
                staff.names(findings.stream().map(AuditFinding::foundBy).collect(Collectors.toSet()));
        return findings.stream()
                .map(finding -> told(finding, byId, names, numbers))
                .toList();
    }

    private FindingRow told(
            AuditFinding finding,
            Map<Long, SampledCase> byId,
            Map<StaffId, String> names,
            Map<CaseId, String> numbers) {
        SampledCase of = finding.sample() == null ? null : Objects.requireNonNull(byId.get(finding.sample()));
        return new FindingRow(
                finding.kind(),
                of == null ? null : of.code(),
                of == null ? null : numbers.get(of.file()),
                vault.open(Purpose.DOCUMENTS, "case_audit_finding", "words", finding.ref(), finding.wordsSealed()),
                names.getOrDefault(finding.foundBy(), ""),
                finding.foundAt());
    }
}
