package vn.donghanh.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.shared.PersonRef;

/**
 * A client of the Centre, as a mere reference. Created at the first intake; fields are added, corrected and decrypted
 * one by one. Once the client's keys are destroyed only the reference remains.
 */
@Entity
class Person {
    @Id
    @Column(columnDefinition = "char(26)")
    private String ref;

    private Instant createdAt;

    /** Fictitious, for demonstrations or tests. Never true of a real person. */
    private boolean synthetic;

    @Version
    private int version;

    protected Person() {}

    Person(PersonRef ref, Instant createdAt, boolean synthetic) {
        this.ref = ref.value();
        this.createdAt = createdAt;
        this.synthetic = synthetic;
    }

    PersonRef ref() {
        return new PersonRef(ref);
    }

    boolean synthetic() {
        return synthetic;
    }
}
