package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseMerge;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.NotFoundException;

/**
 * Reads cases named by an erasure request. The data protection officer has no access grant to them; the caller may show the case number and status
 * only.
 */
@ApplicationScoped
public class ErasureCaseQueries {
    @PersistenceContext
    EntityManager em;

    /** @throws NotFoundException if the case does not exist */
    public CaseView get(CaseId id) {
        CaseFile caseFile = em.find(CaseFile.class, id.value());
        if (caseFile == null) {
            throw new NotFoundException();
        }
        return caseFile.view();
    }

    /** Returns the case and all cases merged with it, directly or indirectly, in either direction: they belong to one client. */
    public List<CaseView> casesOfSameClient(CaseId id) {
        Set<Long> found = new LinkedHashSet<>(Set.of(id.value()));
        List<Long> frontier = List.of(id.value());
        while (!frontier.isEmpty()) {
            frontier = em
                    .createQuery(
                            "select m from CaseMerge m where m.undoneAt is null"
                                    + " and (m.keptCase in :cases or m.mergedCase in :cases)",
                            CaseMerge.class)
                    .setParameter("cases", frontier)
                    .getResultList()
                    .stream()
                    .flatMap(merge -> merge.caseIds().stream())
                    .filter(found::add)
                    .toList();
        }
        return found.stream().map(CaseId::new).map(this::get).toList();
    }
}
