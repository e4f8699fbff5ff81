package vn.donghanh.keymanagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.encryption.KeyPurpose;

/** The current key of a purpose as the database knows it. The number is not secret. */
@Entity
@Table(name = "key_state")
class KeyVersion {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(15)")
    private KeyPurpose purpose;

    private int number;
    private Instant since;

    protected KeyVersion() {}

    KeyVersion(KeyPurpose purpose, int number, Instant since) {
        this.purpose = purpose;
        this.number = number;
        this.since = since;
    }

    void update(int newNumber, Instant at) {
        if (number != newNumber) {
            number = newNumber;
            since = at;
        }
    }

    KeyPurpose purpose() {
        return purpose;
    }

    int number() {
        return number;
    }

    Instant since() {
        return since;
    }
}
