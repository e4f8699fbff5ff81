package vn.donghanh.partnerbusiness.loop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.NotFoundException;

/**
 * Stores the records of a kind of business and their transitions. The Centre loads by case, partners by disclosure code and organisation, see
 * {@link SentBusinessProvider}.
 */
public abstract class BusinessRepository<R extends BusinessRecord<?, ?, T>, T extends BusinessTransition<?, ?>> {
    private final Class<R> records;
    private final Class<T> transitions;

    @PersistenceContext
    protected EntityManager em;

    protected BusinessRepository(Class<R> records, Class<T> transitions) {
        this.records = records;
        this.transitions = transitions;
    }

    public void add(Object row) {
        em.persist(row);
    }

    /** Returns the records of a case, newest first. The caller must have checked access to the case. */
    public List<R> findByCase(CaseId caseId) {
        return em.createQuery(record("where b.caseId = :c order by b.id desc"), records)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** @throws NotFoundException if the case has no such record */
    public R get(CaseId caseId, String ref) {
        return find(caseId, ref).orElseThrow(NotFoundException::new);
    }

    public Optional<R> find(CaseId caseId, String ref) {
        return em
                .createQuery(record("where b.caseId = :c and b.ref = :ref"), records)
                .setParameter("c", caseId.value())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Loads the record with a pessimistic lock, so that concurrent runs of a job never process it twice. */
    public Optional<R> findForUpdate(String ref) {
        return em
                .createQuery(record("where b.ref = :ref"), records)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    public List<R> findAll() {
        return em.createQuery(record("order by b.id"), records).getResultList();
    }

    /** Returns the transitions of a record in the order in which they were recorded. */
    public List<T> findTransitions(R business) {
        return findTransitions(List.of(business));
    }

    /** Returns the transitions of records in the order in which they were recorded, using one statement. */
    public List<T> findTransitions(Collection<R> businesses) {
        return businesses.isEmpty()
                ? List.of()
                : em.createQuery(transition("where t.businessRef in :refs order by t.id"), transitions)
                        .setParameter(
                                "refs",
                                businesses.stream().map(BusinessRecord::ref).toList())
                        .getResultList();
    }

    /** Returns the transitions of all records of a case, newest first. */
    public List<T> findTransitions(CaseId caseId, int limit) {
        return em.createQuery(transition("where t.caseId = :c order by t.id desc"), transitions)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the transitions of all records that were recorded by the cutoff, by the reference of the record, in that order. */
    public Map<String, List<T>> findTransitionsByRef(AsOf asOf) {
        return em
                .createQuery(transition("where t.movedAt <= :cutoff order by t.id"), transitions)
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(BusinessTransition::businessRef));
    }

    /** Returns what was known of each record at the end of the day, in two statements; of some nothing was. */
    public List<KnownBusiness<R, T>> findKnown(AsOf asOf) {
        Map<String, List<T>> recorded = findTransitionsByRef(asOf);
        return findAll().stream()
                .flatMap(business -> KnownBusiness.of(
                        business,
                        recorded.getOrDefault(business.ref(), List.of()),
                        asOf.day(),
                        BusinessTransition::happenedOn))
                .toList();
    }

    private String record(String condition) {
        return "select b from " + records.getSimpleName() + " b " + condition;
    }

    private String transition(String condition) {
        return "select t from " + transitions.getSimpleName() + " t " + condition;
    }
}
