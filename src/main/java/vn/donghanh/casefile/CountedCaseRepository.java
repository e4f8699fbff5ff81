package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.PersonKeysDestroyed;

/** The marks by which a copy of what figures count sees that a case has changed. */
@ApplicationScoped
public class CountedCaseRepository {
    @PersistenceContext
    EntityManager em;

    /** Returns the marks of all cases, in one SQL statement. */
    public Map<CaseId, Long> marks() {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows =
                em.createNativeQuery("select case_id, mark from counted_case").getResultList();
        Map<CaseId, Long> marks = new HashMap<>(rows.size() * 2);
        rows.forEach(row -> marks.put(new CaseId(((Number) row[0]).longValue()), ((Number) row[1]).longValue()));
        return marks;
    }

    /** Marks cases whose records were changed by a statement, past their entities. */
    @Transactional
    public void mark(Collection<CaseId> cases) {
        CaseChanges changes = new CaseChanges();
        cases.forEach(caseId -> changes.add(caseId.value()));
        write(changes);
    }

    /** What was counted before, while the keys still existed, is counted anew. */
    @Transactional(REQUIRES_NEW)
    void onKeysDestroyed(@Observes PersonKeysDestroyed event) {
        CaseChanges changes = new CaseChanges();
        changes.add(event.person());
        write(changes);
    }

    private void write(CaseChanges changes) {
        em.unwrap(Session.class).doWork(changes::write);
    }
}
