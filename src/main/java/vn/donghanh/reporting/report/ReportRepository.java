package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;

/** Stores written reports, what was signed of them, and what somebody is typing. */
@ApplicationScoped
class ReportRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    AuthorDraftRepository drafts;

    void add(Object row) {
        em.persist(row);
    }

    /** @throws NotFoundException when there is no such report */
    Report get(@Nullable String ref) {
        return find(ref).orElseThrow(NotFoundException::new);
    }

    /** Locks the report, so that two people do not take a step at once. */
    Report getForUpdate(@Nullable String ref) {
        return em
                .createQuery("select r from Report r where r.ref = :ref", Report.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Report> find(@Nullable String ref) {
        return em
                .createQuery("select r from Report r where r.ref = :ref", Report.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<Report> findFirstOf(long periodId) {
        return em
                .createQuery("select r from Report r where r.firstOf = :period", Report.class)
                .setParameter("period", periodId)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<Report> findCorrectionOf(String ref) {
        return em
                .createQuery("select r from Report r where r.corrects = :ref", Report.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the newest reports first. */
    List<Report> findNewest(int most) {
        return em.createQuery("select r from Report r order by r.id desc", Report.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns for which of these periods a report was begun. */
    List<Long> findBegun(Collection<Long> periodIds) {
        return periodIds.isEmpty()
                ? List.of()
                : em.createQuery("select r.firstOf from Report r where r.firstOf in :periods", Long.class)
                        .setParameter("periods", periodIds)
                        .getResultList();
    }

    /** Returns those of these reports that this person wrote on. */
    List<String> findWrittenBy(StaffId staffId, Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r.ref from Report r where r.ref in :refs and (r.begunBy = :staff or :staff member of r.writers)",
                                String.class)
                        .setParameter("refs", refs)
                        .setParameter("staff", staffId)
                        .getResultList();
    }

    /** Counts the reports in these statuses on which somebody has to act who neither wrote on them nor checked them. */
    long countWaitingForOthers(Collection<ReportStatus> statuses, StaffId reader) {
        return em.createQuery(
                        "select count(r) from Report r where r.status in :statuses and r.begunBy <> :reader"
                                + " and :reader not member of r.writers and (r.checkedBy is null or r.checkedBy <> :reader)",
                        Long.class)
                .setParameter("statuses", statuses)
                .setParameter("reader", reader)
                .getSingleResult();
    }

    /** Counts the reports that were sent back, and those that are signed and not sent. */
    long countWaitingForWriters() {
        return em.createQuery(
                        """
                        select count(r) from Report r where r.status = vn.donghanh.reporting.report.ReportStatus.SIGNED
                        or r.status = vn.donghanh.reporting.report.ReportStatus.DRAFT and r.returnReason is not null""",
                        Long.class)
                .getSingleResult();
    }

    /** Returns when this step of the report was taken last, and by whom. */
    ReportTransition getLast(String ref, ReportStep step) {
        return em.createQuery(
                        "select t from ReportTransition t where t.reportRef = :ref and t.step = :step order by t.id desc",
                        ReportTransition.class)
                .setParameter("ref", ref)
                .setParameter("step", step)
                .setMaxResults(1)
                .getSingleResult();
    }

    Optional<ReportIssue> findIssue(String ref) {
        return em
                .createQuery("select i from ReportIssue i where i.ref = :ref", ReportIssue.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the user's own draft. */
    Optional<ReportDraft> findDraft(String reportRef) {
        return drafts.find(ReportDraft.class, Map.of("reportRef", reportRef));
    }

    void endDraft(String reportRef) {
        drafts.end(ReportDraft.class, Map.of("reportRef", reportRef));
    }

    /** Returns what people other than the reader are writing, the newest first. */
    List<ReportDraft> findDraftsOfOthers(StaffId reader, String reportRef) {
        return em.createQuery(
                        "select d from ReportDraft d where d.reportRef = :ref and d.staffId <> :reader order by d.savedAt desc",
                        ReportDraft.class)
                .setParameter("ref", reportRef)
                .setParameter("reader", reader)
                .getResultList();
    }

    void removeDrafts(String reportRef) {
        em.createQuery("delete from ReportDraft d where d.reportRef = :ref")
                .setParameter("ref", reportRef)
                .executeUpdate();
    }
}
