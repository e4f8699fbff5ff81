package vn.donghanh.intake.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a screening from before screenings were a series, as the reception record holds them. Each ciphertext is bound to its cell, so
 * a migration could not move it.
 */
@Entity
@Table(name = "reception")
class ReceptionSheet {
    @Id
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private byte @Nullable [] screenSealed;

    protected ReceptionSheet() {}

    byte @Nullable [] screenSealed() {
        return screenSealed;
    }
}
