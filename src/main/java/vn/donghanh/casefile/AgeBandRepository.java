package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.person.AgeByBirth;
import vn.donghanh.shared.PersonRef;

/** Reads and stores the age bands of cases. */
@ApplicationScoped
class AgeBandRepository {
    @PersistenceContext
    EntityManager em;

    record StoredAge(Long id, PersonRef person, AgeBand band, AgeBand stated, LocalDate statedOn) {
        AgeBand bandOn(LocalDate day, Map<PersonRef, AgeByBirth> births) {
            return new ClientAge(stated, statedOn, births.get(person)).on(day);
        }
    }

    /** Returns the ages of the next cases after this id. */
    List<StoredAge> findAfter(long id, int most) {
        return em.createQuery(
                        "select new vn.donghanh.casefile.AgeBandRepository$StoredAge(c.id, c.personRef, c.ageBand,"
                                + " c.statedAgeBand, c.statedAgeBandOn) from CaseFile c where c.id > :id and c.erasedAt is null"
                                + " order by c.id",
                        StoredAge.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Leaves the band alone if it was recorded anew meanwhile. */
    void update(StoredAge age, AgeBand band) {
        em.createQuery("update CaseFile c set c.ageBand = :band, c.childPath = :childPath"
                        + " where c.id = :id and c.ageBand = :before and c.statedAgeBandOn = :statedOn")
                .setParameter("band", band)
                .setParameter("childPath", band.requiresChildPath())
                .setParameter("id", age.id())
                .setParameter("before", age.band())
                .setParameter("statedOn", age.statedOn())
                .executeUpdate();
    }
}
