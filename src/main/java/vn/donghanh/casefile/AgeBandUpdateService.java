package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.person.AgeByBirth;
import vn.donghanh.person.BirthDateQueries;
import vn.donghanh.shared.PersonRef;

/**
 * Moves the age bands of cases with the clients' birthdays. It leaves no event and no time of change, and the version of the
 * case stays the same: the day on which a band begins, with the band, would give the date of birth away.
 */
@ApplicationScoped
public class AgeBandUpdateService {
    static final int BATCH_SIZE = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    BirthDateQueries birthDates;

    record StoredAge(Long id, PersonRef person, AgeBand band, AgeBand stated, LocalDate statedOn) {
        AgeBand bandOn(LocalDate day, Map<PersonRef, AgeByBirth> births) {
            return new ClientAge(stated, statedOn, births.get(person)).on(day);
        }
    }

    /**
     * Updates the next cases after this id.
     *
     * @return the id of the last case; empty when there are no more
     */
    @Transactional(REQUIRES_NEW)
    public Optional<Long> updateAfter(long id, LocalDate today) {
        List<StoredAge> batch = em.createQuery(
                        "select new vn.donghanh.casefile.AgeBandUpdateService$StoredAge(c.id, c.personRef, c.ageBand,"
                                + " c.statedAgeBand, c.statedAgeBandOn) from CaseFile c where c.id > :id and c.erasedAt is null"
                                + " order by c.id",
                        StoredAge.class)
                .setParameter("id", id)
                .setMaxResults(BATCH_SIZE)
                .getResultList();
        Map<PersonRef, AgeByBirth> births =
                birthDates.known(batch.stream().map(StoredAge::person).toList());
        batch.stream()
                .filter(age -> age.bandOn(today, births) != age.band())
                .forEach(age -> move(age, age.bandOn(today, births)));
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(batch.get(batch.size() - 1).id());
    }

    /** Leaves the band alone if it was recorded anew meanwhile. */
    private void move(StoredAge age, AgeBand band) {
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
