package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RuleViolationException;

/**
 * Stores what the user is writing, one draft of each kind about the same. What a draft is about is given by its attributes: {@code Map.of("reportRef", ref)}.
 * Callers must have checked access to it.
 */
@ApplicationScoped
public class AuthorDraftRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    public void add(AuthorDraft draft) {
        em.persist(draft);
    }

    public <D extends AuthorDraft> Optional<D> find(Class<D> kind, CaseId caseId) {
        return find(kind, about(caseId));
    }

    public <D extends AuthorDraft> Optional<D> find(Class<D> kind, Map<String, ?> about) {
        TypedQuery<D> query = em.createQuery("select d " + own(kind, about), kind);
        bind(query, about);
        return query.getResultList().stream().findFirst();
    }

    /**
     * Returns the user's draft for a form that saves, drops or sends it.
     *
     * @param writtenHere whether the draft is that of this form
     * @throws RuleViolationException when it is written in another form, whose text would be lost
     */
    public <D extends AuthorDraft> Optional<D> findForSaving(
            Class<D> kind, Map<String, ?> about, Predicate<D> writtenHere) {
        Optional<D> draft = find(kind, about);
        if (draft.isPresent() && !writtenHere.test(draft.get())) {
            throw new RuleViolationException(CaseRule.DRAFT_ELSEWHERE);
        }
        return draft;
    }

    /** Returns the user's draft about a case for the form with this reference. */
    public <D extends AuthorDraft> Optional<D> findForSaving(Class<D> kind, CaseId caseId, String formRef) {
        return findForSaving(kind, about(caseId), draft -> draft.ref().equals(formRef));
    }

    public void end(Class<? extends AuthorDraft> kind, CaseId caseId) {
        end(kind, about(caseId));
    }

    /** Deletes the draft as it is by now, because the form was sent or its author discards it: its page may be saving it in the same moment. */
    public void end(Class<? extends AuthorDraft> kind, Map<String, ?> about) {
        Query query = em.createQuery("delete " + own(kind, about));
        bind(query, about);
        query.executeUpdate();
    }

    private static Map<String, ?> about(CaseId caseId) {
        return Map.of("caseId", caseId.value());
    }

    private static String own(Class<? extends AuthorDraft> kind, Map<String, ?> about) {
        return about.keySet().stream()
                .map(attribute -> " and d." + attribute + " = :" + attribute)
                .collect(Collectors.joining("", "from " + kind.getSimpleName() + " d where d.staffId = :author", ""));
    }

    private void bind(Query query, Map<String, ?> about) {
        query.setParameter("author", user.id());
        about.forEach(query::setParameter);
    }
}
