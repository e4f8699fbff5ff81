package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which cases are one client's by a merge that stands. */
@ApplicationScoped
class CaseMerges {
    private static final String STANDS = " and m.undoneAt is null";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    /**
     * Another case of the same client.
     *
     * @param goesOn it is the one that is kept
     */
    public record Sibling(String number, boolean goesOn) implements Serializable {}

    /** The other cases of this client that the reader sees; of others she is not told. */
    List<Sibling> siblings(CaseView file) {
        return access
                .bind(em.createQuery(
                        """
                        select c.number, m.keptCase from CaseMerge m join CaseFile c on
                            (m.keptCase = :file and c.id = m.mergedCase) or (m.mergedCase = :file and c.id = m.keptCase)
                        where m.undoneAt is null and\s"""
                                + CaseAccess.VISIBLE + " order by m.id",
                        Object[].class))
                .setParameter("file", file.id().value())
                .getResultList()
                .stream()
                .map(row -> new Sibling(
                        ((CaseNumber) row[0]).value(), !row[1].equals(file.id().value())))
                .toList();
    }

    boolean holdsOthers(CaseId file) {
        return !em.createQuery("select m.id from CaseMerge m where m.keptCase = :file" + STANDS, Long.class)
                .setParameter("file", file.value())
                .getResultList()
                .isEmpty();
    }

    /** This case and all that are the same client's. */
    Set<CaseId> allOf(CaseId file) {
        List<Object[]> rows = em.createQuery(
                        """
                        select m.keptCase, m.mergedCase from CaseMerge m where m.undoneAt is null and m.keptCase in
                        (select n.keptCase from CaseMerge n where n.undoneAt is null and (n.keptCase = :file or n.mergedCase = :file))""",
                        Object[].class)
                .setParameter("file", file.value())
                .getResultList();
        List<Long> all = new ArrayList<>(List.of(file.value()));
        rows.forEach(row -> all.addAll(List.of((Long) row[0], (Long) row[1])));
        return all.stream().map(CaseId::new).collect(Collectors.toSet());
    }
}
