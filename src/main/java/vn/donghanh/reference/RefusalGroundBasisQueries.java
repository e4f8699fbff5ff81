package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Answers on what the grounds of a refusal stand in law, by the rows that were valid on a day. */
@ApplicationScoped
public class RefusalGroundBasisQueries {
    @PersistenceContext
    EntityManager em;

    /** Of each ground; one statement. */
    public Map<RefusalGround, String> basesOn(LocalDate day) {
        Map<RefusalGround, String> bases = new EnumMap<>(RefusalGround.class);
        em.createQuery("select b from RefusalGroundBasis b", RefusalGroundBasis.class).getResultList().stream()
                .filter(row -> row.isValidOn(day))
                .forEach(row -> bases.put(row.ground(), row.basis()));
        return bases;
    }
}
