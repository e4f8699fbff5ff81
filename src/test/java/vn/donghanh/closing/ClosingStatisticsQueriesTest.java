package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.closing.value.HealthContact;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ClosingStatisticsQueriesTest {
    @TempDir
    Path temp;

    @Test
    void healthContactIsUnknownOnlyOfDestroyedKeys() {
        TestKeys keys = TestKeys.in(temp);
        ClosingStatisticsQueries queries = new ClosingStatisticsQueries();
        queries.cipher = new ClosingCipher();
        queries.cipher.encryption = keys.encryption();
        PersonRef person = PersonRef.random();
        String ref = RandomReference.random();
        byte[] sealed = queries.cipher.sealHealth(
                FollowUp.healthContactCell(person, ref), new HealthContactAnswer(HealthContact.REGULAR, null));
        assertThat(queries.open(contact(person, ref, sealed))).isEqualTo(OutcomeAnswer.MET);
        assertThatThrownBy(() -> queries.open(contact(person, ref, TestKeys.altered(sealed))))
                .isInstanceOf(AlteredDataException.class);
        keys.destroy(person);
        assertThat(queries.open(contact(person, ref, sealed))).isEqualTo(OutcomeAnswer.UNKNOWN);
    }

    private static ClosingStatisticsQueries.SealedContact contact(PersonRef person, String ref, byte[] sealed) {
        return new ClosingStatisticsQueries.SealedContact(1L, person, ref, LocalDate.of(2026, 3, 10), sealed);
    }
}
