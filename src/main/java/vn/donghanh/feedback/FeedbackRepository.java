package vn.donghanh.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;

/**
 * Stores handovers and feedback. Feedback is read only by those who supervise the case and do not manage it themselves; {@link #READABLE} states
 * this once.
 */
@ApplicationScoped
class FeedbackRepository {
    private static final String READABLE = " from Feedback f join CaseFile c on c.id = f.caseId where "
            + CaseAccess.SUPERVISED + " and (c.managerId is null or c.managerId <> :reader) and c.erasedAt is null";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    /** Feedback with its case. */
    record ReadableFeedback(Feedback feedback, CaseFile caseFile) {}

    /** How often an answer was given. */
    record AnswerCount(FeedbackArea area, Satisfaction satisfaction, long count) {}

    void add(Object row) {
        em.persist(row);
    }

    Optional<FeedbackHandover> findHandover(String ref) {
        return em
                .createQuery("select h from FeedbackHandover h where h.ref = :ref", FeedbackHandover.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the handovers of a case, newest first. Callers must have checked access to the case. */
    List<FeedbackHandover> findHandovers(CaseId caseId, int limit) {
        return em.createQuery(
                        "select h from FeedbackHandover h where h.caseId = :c order by h.id desc",
                        FeedbackHandover.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the case of a handover. Its number is not named in the log: the event would tell readers of the case that the client wrote. */
    CaseView getCase(CaseId caseId) {
        return em.find(CaseFile.class, caseId.value()).view();
    }

    /** Finds the case without grant, unless the recorder is blocked; the log does not name it either. */
    Optional<CaseView> findCase(@Nullable String number) {
        return CaseNumber.parse(number == null ? "" : number)
                .flatMap(access::findForBreakGlass)
                .map(CaseFile::view);
    }

    /** Returns what the reader may read, newest first. */
    List<ReadableFeedback> findNewest(int first, int limit) {
        return bind(em.createQuery(
                        "select new vn.donghanh.feedback.FeedbackRepository$ReadableFeedback(f, c)" + READABLE
                                + " order by f.id desc",
                        ReadableFeedback.class))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return bind(em.createQuery("select count(f)" + READABLE, Long.class)).getSingleResult();
    }

    List<FeedbackAnswer> findAnswers(Collection<String> feedbackRefs) {
        return feedbackRefs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from FeedbackAnswer a where a.feedbackRef in :refs order by a.id",
                                FeedbackAnswer.class)
                        .setParameter("refs", feedbackRefs)
                        .getResultList();
    }

    /** Counts the answers of all feedback that the reader may read. */
    List<AnswerCount> countAnswers() {
        return bind(em.createQuery(
                        "select new vn.donghanh.feedback.FeedbackRepository$AnswerCount(x.area, x.satisfaction, count(x))"
                                + " from FeedbackAnswer x where x.satisfaction is not null and x.feedbackRef in (select f.ref"
                                + READABLE + ") group by x.area, x.satisfaction",
                        AnswerCount.class))
                .getResultList();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return access.bind(query);
    }
}
