package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Tasks that someone wrote by hand are to be done before the case closes, not to vanish with it. */
@ApplicationScoped
class OwnTasksOpen implements ClosingBlocker {
    @PersistenceContext
    EntityManager em;

    @Override
    public List<Blocker> blocking(CaseView file) {
        long open = em.createQuery(
                        "select count(t) from CaseTask t where t.caseId = :c and t.kind = :own and t.endedAt is null",
                        Long.class)
                .setParameter("c", file.id().value())
                .setParameter("own", TaskKind.OWN)
                .getSingleResult();
        return open == 0 ? List.of() : List.of(new Blocker(TaskRule.OWN_TASKS_OPEN, List.of(open), "/note/notes/"));
    }
}
