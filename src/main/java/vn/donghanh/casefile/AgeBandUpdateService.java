package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.person.BirthDateQueries;

/**
 * Moves the age bands of cases with the clients' birthdays. It leaves no event and no time of change, and the version of the
 * case stays the same: the day on which a band begins, with the band, would give the date of birth away.
 */
@ApplicationScoped
public class AgeBandUpdateService {
    static final int BATCH_SIZE = 200;

    @Inject
    AgeBandRepository ages;

    @Inject
    BirthDateQueries birthDates;

    @Inject
    Clock clock;

    /**
     * Updates the next cases after this id. The band of a client whose date of birth was altered stays as it is.
     *
     * @return the id of the last case; empty when there are no more
     */
    @Transactional(REQUIRES_NEW)
    public Optional<Long> updateAfter(long id, LocalDate today) {
        List<AgeBandRepository.StoredAge> batch = ages.findAfter(id, BATCH_SIZE);
        BirthDateQueries.ReadableBirths births = birthDates.readable(
                batch.stream().map(AgeBandRepository.StoredAge::person).toList(), clock.instant());
        batch.stream()
                .filter(age ->
                        !births.altered().contains(age.person()) && age.bandOn(today, births.known()) != age.band())
                .forEach(age -> ages.update(age, age.bandOn(today, births.known())));
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(batch.get(batch.size() - 1).id());
    }
}
