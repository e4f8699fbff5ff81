package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseMerge;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** Finds the cases that a merge in force has joined as belonging to one client, and lets who manages the client's case read them all. */
@ApplicationScoped
public class CaseMergeRepository {
    /** The merges in force of the case {@code c}, as JPQL. */
    static final String OF_CASE = "CaseMerge x where (x.keptCase = c.id or x.mergedCase = c.id) and x.undoneAt is null";

    private static final String NOT_UNDONE = " and m.undoneAt is null";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CaseAccessRepository accessRepository;

    /**
     * Another case of the same client.
     *
     * @param kept whether it is the case that continues after the merge
     */
    public record OtherCase(String number, boolean kept) implements Serializable {}

    /** Finds the client's other cases that are visible to the reader; the existence of further ones is not disclosed. */
    List<OtherCase> otherCases(CaseView caseView) {
        return access
                .bind(em.createQuery(
                        """
                        select c.number, m.keptCase from CaseMerge m join CaseFile c on
                            c.id = case when m.keptCase = :caseId then m.mergedCase else m.keptCase end
                        where (m.keptCase = :caseId or m.mergedCase = :caseId) and m.undoneAt is null and\s"""
                                + CaseAccess.forEachRow(CaseAccess.VISIBLE) + " order by m.id",
                        Object[].class))
                .setParameter("caseId", caseView.id().value())
                .getResultList()
                .stream()
                .map(row -> new OtherCase(
                        ((CaseNumber) row[0]).value(),
                        !row[1].equals(caseView.id().value())))
                .toList();
    }

    /**
     * Lets whoever manages the case that continues read what was merged into it, unless they manage that too, and nobody else by the merge. Called when a merge is saved
     * and whenever one of its cases is assigned; the grants refer to the merge, so that undoing it ends them.
     */
    @Transactional(MANDATORY)
    public void updateReaders(CaseId caseId) {
        em.createQuery(
                        "select m from CaseMerge m where (m.keptCase = :caseId or m.mergedCase = :caseId)" + NOT_UNDONE
                                + " order by m.id",
                        CaseMerge.class)
                .setParameter("caseId", caseId.value())
                .getResultList()
                .forEach(this::updateReader);
    }

    private void updateReader(CaseMerge merge) {
        StaffId manager = caseFile(merge.kept()).view().manager();
        boolean managesBoth = manager != null && caseFile(merge.merged()).view().isManagedBy(manager);
        accessRepository.grantByMerge(merge.merged(), merge.ref(), managesBoth ? null : manager);
    }

    private CaseFile caseFile(CaseId caseId) {
        return em.find(CaseFile.class, caseId.value());
    }

    public boolean hasMergedCases(CaseId caseId) {
        return !findMerged(caseId).isEmpty();
    }

    /** Returns the cases that are merged into this one. */
    public List<CaseId> findMerged(CaseId caseId) {
        return em
                .createQuery("select m.mergedCase from CaseMerge m where m.keptCase = :caseId" + NOT_UNDONE, Long.class)
                .setParameter("caseId", caseId.value())
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** Returns this case and all cases of the same client. */
    public Set<CaseId> casesOfSameClient(CaseId caseId) {
        List<Object[]> rows = em.createQuery(
                        """
                        select m.keptCase, m.mergedCase from CaseMerge m where m.undoneAt is null and m.keptCase in
                        (select n.keptCase from CaseMerge n where n.undoneAt is null and (n.keptCase = :caseId or n.mergedCase = :caseId))""",
                        Object[].class)
                .setParameter("caseId", caseId.value())
                .getResultList();
        List<Long> all = new ArrayList<>(List.of(caseId.value()));
        rows.forEach(row -> all.addAll(List.of((Long) row[0], (Long) row[1])));
        return all.stream().map(CaseId::new).collect(Collectors.toSet());
    }
}
