package vn.donghanh.person;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

/** One value of a person is kept as it was recorded and is superseded once. */
class PersonFieldTest {
    /** In Việt Nam already the morning of the next day. */
    private static final Instant EVENING = Instant.parse("2026-03-10T16:59:00Z");

    private static final PersonRef PERSON = PersonRef.random();
    private static final IdentityField NAME = IdentityField.ALIAS;

    @Test
    void valueIsCorrectedOnlyOnce() {
        PersonField field = field();
        field.supersede(EVENING);
        assertRefused(PersonRule.FIELD_ALREADY_CORRECTED, () -> field.supersede(EVENING.plusSeconds(1)));
        assertThat(Stored.value(field, "supersededAt")).isEqualTo(EVENING);
    }

    @Test
    void valueCorrectedOnTheSameDayWasATypingError() {
        assertThat(field().isHistorical()).as("still in force").isTrue();
        PersonField sameDay = field();
        sameDay.supersede(EVENING.plusSeconds(59));
        assertThat(sameDay.isHistorical()).isFalse();
        PersonField nextDay = field();
        nextDay.supersede(EVENING.plusSeconds(60));
        assertThat(nextDay.isHistorical()).isTrue();
    }

    @Test
    void fieldHoldsAValueOrTheReasonWhyNot() {
        PersonField field = field();
        assertThat(field.holdsValue()).isFalse();
        assertThat(field.valueSealed()).isEmpty();
        field.storeMissingReason(MissingReason.REFUSED);
        assertThat(field.status())
                .isEqualTo(new IdentityFieldStatus(field.ref(), NAME, MissingReason.REFUSED, EVENING));
        PersonField known = field();
        known.storeValue(new byte[] {1});
        assertThat(known.holdsValue()).isTrue();
        assertThat(known.valueSealed()).contains(new byte[] {1});
        assertThat(known.status().holdsValue()).isTrue();
    }

    @Test
    void valueIsBoundToItsPersonAndRow() {
        PersonField field = field();
        assertThat(field.ref()).isNotEqualTo(field().ref()).hasSize(26);
        assertThat(field.person()).isEqualTo(PERSON);
        assertThat(field.field()).isEqualTo(NAME);
        assertThat(field.position()).isEqualTo(2);
        assertThat(field.cell()).isEqualTo(new EncryptedCell(PERSON, "person_field", "value_sealed", field.ref()));
    }

    private static PersonField field() {
        return new PersonField(PERSON, NAME, 2, new StaffId(1), EVENING);
    }
}
