package vn.donghanh.casefile.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RandomReference;

/** Stores the transitions of cases, and what was written about them encrypted. Callers must have checked access to the case. */
@ApplicationScoped
public class CaseTransitionRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Takes the step and appends it. */
    public void transition(CaseFile caseFile, CaseStep step, @Nullable String reason) {
        String ref = RandomReference.random();
        byte[] sealed = encryption.sealOrNull(KeyPurpose.NOTES, reasonCell(caseFile.view(), ref), reason);
        em.persist(caseFile.transition(step, user.id(), clock.instant(), sealed, ref));
    }

    /** Undoes the merge of the case and appends that. */
    public void split(CaseFile caseFile, CaseMerge merge, String reason) {
        String ref = RandomReference.random();
        byte[] sealed = encryption.seal(KeyPurpose.NOTES, reasonCell(caseFile.view(), ref), reason);
        em.persist(caseFile.split(merge, user.id(), clock.instant(), sealed, ref));
    }

    /** Returns the transitions of the current episode, the earliest first. */
    public List<CaseTransition> findOfEpisode(CaseView caseView) {
        return em.createQuery(
                        "select m from CaseTransition m where m.caseId = :c and m.episode = :e order by m.id",
                        CaseTransition.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
    }

    /** Returns the latest transitions of all episodes, the latest first. */
    public List<CaseTransition> findLatest(CaseView caseView, int most) {
        return em.createQuery(
                        "select m from CaseTransition m where m.caseId = :c order by m.id desc", CaseTransition.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the last transition by this step in the current episode; empty when there was none. */
    public Optional<ExplainedTransition> explainLast(CaseView caseView, CaseStep step) {
        return em
                .createQuery(
                        "select m from CaseTransition m where m.caseId = :c and m.episode = :e and m.step = :step order by m.id desc",
                        CaseTransition.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .setParameter("step", step)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(transition -> explain(caseView, transition));
    }

    private ExplainedTransition explain(CaseView caseView, CaseTransition transition) {
        SealedReason reason = transition.reason();
        return new ExplainedTransition(
                transition.at(), transition.by(), reason == null ? null : open(caseView, reason));
    }

    /** Returns why a step was taken. Callers must have checked that the user may read that. */
    public String open(CaseView caseView, SealedReason reason) {
        return encryption.open(KeyPurpose.NOTES, reasonCell(caseView, reason.transition()), reason.content());
    }

    private static EncryptedCell reasonCell(CaseView caseView, String ref) {
        return new EncryptedCell(caseView.person(), "case_move", "reason", ref);
    }
}
