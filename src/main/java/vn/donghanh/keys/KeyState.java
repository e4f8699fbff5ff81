package vn.donghanh.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.crypto.Purpose;

/** Which key seals for a purpose, as the database knows it. The number is no secret. */
@Entity
@Table(name = "key_state")
class KeyState {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(15)")
    private Purpose purpose;

    private int number;
    private Instant since;

    protected KeyState() {}

    KeyState(Purpose purpose, int number, Instant since) {
        this.purpose = purpose;
        this.number = number;
        this.since = since;
    }

    void isNow(int newNumber, Instant at) {
        if (number != newNumber) {
            number = newNumber;
            since = at;
        }
    }

    Purpose purpose() {
        return purpose;
    }

    int number() {
        return number;
    }

    Instant since() {
        return since;
    }
}
