package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Queries of the legal bases of grounds of refusal by the rows valid on a day. */
@ApplicationScoped
public class RefusalGroundBasisQueries {
    @PersistenceContext
    EntityManager em;

    /** Finds the basis of each ground on a day. Executes one statement. */
    public Map<RefusalGround, String> basesOn(LocalDate day) {
        Map<RefusalGround, String> bases = new EnumMap<>(RefusalGround.class);
        em.createQuery("select b from RefusalGroundBasis b", RefusalGroundBasis.class).getResultList().stream()
                .filter(row -> row.isValidOn(day))
                .forEach(row -> bases.put(row.ground(), row.basis()));
        return bases;
    }
}
