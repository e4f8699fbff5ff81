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
 * Cases by the request for an erasure that names them. The data protection officer was granted none of them; she is told number and state alone,
 * and the caller shows nothing else.
 */
@ApplicationScoped
public class ErasureCaseQueries {
    @PersistenceContext
    EntityManager em;

    /** @throws NotFoundException when there is none */
    public CaseView get(CaseId id) {
        CaseFile caseFile = em.find(CaseFile.class, id.value());
        if (caseFile == null) {
            throw new NotFoundException();
        }
        return caseFile.view();
    }

    /** The case and those that were merged with it, to and fro: they are one client's. */
    public List<CaseView> casesOfSameClient(CaseId id) {
        Set<Long> found = new LinkedHashSet<>(Set.of(id.value()));
        List<Long> more = List.of(id.value());
        while (!more.isEmpty()) {
            more = em
                    .createQuery(
                            "select m from CaseMerge m where m.undoneAt is null"
                                    + " and (m.keptCase in :cases or m.mergedCase in :cases)",
                            CaseMerge.class)
                    .setParameter("cases", more)
                    .getResultList()
                    .stream()
                    .flatMap(merge -> merge.caseIds().stream())
                    .filter(found::add)
                    .toList();
        }
        return found.stream().map(CaseId::new).map(this::get).toList();
    }
}
