package vn.donghanh.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.shared.PersonRef;

/**
 * Someone the Centre accompanies, as a mere reference. She is made at her first intake with whatever she chose to tell;
 * her fields are added, corrected and opened one by one, and once her keys are destroyed only the reference remains.
 */
@Entity
class Person {
    @Id
    @Column(columnDefinition = "char(26)")
    private String ref;

    private Instant createdAt;

    /** Made up for demonstration or a test. Never true of a person who exists. */
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
