package vn.donghanh.person.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.person.PersonField;
import vn.donghanh.person.PersonFields;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.MatchIndicator;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.shared.PersonRef;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class DuplicateScoringServiceTest {
    private final PersonRef first = PersonRef.random();
    private final PersonRef second = PersonRef.random();

    @TempDir
    Path temp;

    @Test
    void onlyAnAlteredValueIsSaidNotToBeCompared() {
        TestKeys keys = TestKeys.in(temp);
        FieldEncryption encryption = keys.encryption();
        PersonField phone = PersonFields.stored(encryption, first, IdentityField.PHONE, "0605123456");
        PersonField same = PersonFields.stored(encryption, second, IdentityField.PHONE, "0605123456");
        assertThat(indicators(encryption, phone, same)).containsExactly(MatchIndicator.PHONE_SAME);
        PersonFields.altered(same);
        assertThat(indicators(encryption, phone, same)).containsExactly(MatchIndicator.VALUE_UNREADABLE);
        keys.destroy(second);
        assertThat(indicators(encryption, phone, same)).isEmpty();
    }

    private Set<MatchIndicator> indicators(FieldEncryption encryption, PersonField... stored) {
        DuplicateScoringService scoring = new DuplicateScoringService();
        scoring.fields = PersonFields.repository(encryption, List.of(stored));
        scoring.pairs = new DuplicatePairRepository() {
            @Override
            List<Persons> findPersons(Collection<Long> ids) {
                return List.of(new Persons(1L, first, second));
            }
        };
        scoring.places = new PlaceQueries() {
            @Override
            public BiPredicate<Integer, Integer> sameInAnyEra() {
                return Integer::equals;
            }
        };
        return scoring.indicators(Set.of(1L)).get(1L);
    }
}
