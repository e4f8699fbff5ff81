package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.person.BirthDateQueries;
import vn.donghanh.shared.PersonRef;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class AgeBandUpdateServiceTest {
    private static final LocalDate STATED = LocalDate.of(2006, 3, 10);
    private static final LocalDate TODAY = STATED.plusYears(20);

    @Test
    void bandOfAnAlteredBirthStaysAsItWas() {
        PersonRef altered = PersonRef.random();
        List<AgeBandRepository.StoredAge> stored = List.of(
                new AgeBandRepository.StoredAge(1L, altered, AgeBand.FROM_25_TO_34, AgeBand.FROM_25_TO_34, STATED),
                new AgeBandRepository.StoredAge(
                        2L, PersonRef.random(), AgeBand.FROM_25_TO_34, AgeBand.FROM_25_TO_34, STATED));
        List<Long> updated = new ArrayList<>();
        AgeBandUpdateService service = new AgeBandUpdateService();
        service.clock = Clock.systemUTC();
        service.ages = new AgeBandRepository() {
            @Override
            List<StoredAge> findAfter(long id, int most) {
                return stored;
            }

            @Override
            void update(StoredAge age, AgeBand band) {
                updated.add(age.id());
            }
        };
        service.birthDates = new BirthDateQueries() {
            @Override
            public ReadableBirths readable(Collection<PersonRef> people, Instant cutoff) {
                return new ReadableBirths(Map.of(), Set.of(altered));
            }
        };
        assertThat(service.updateAfter(0, TODAY)).contains(2L);
        assertThat(updated).containsExactly(2L);
    }
}
